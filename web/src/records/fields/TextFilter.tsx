import { useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import type { FilterInputProps } from './kind.ts';

interface TextFilterProps extends FilterInputProps {
  /** From what is typed to what the server compares; null when it cannot be read yet. */
  read?(text: string): string | null;
  show?(stored: string): string;
  numeric?: boolean;
}

/** One box, or two for "between"; the value travels at each stroke that can be read. */
export function TextFilter(props: TextFilterProps) {
  const words = useMessages().filters;
  if (props.op !== 'between') {
    return <OneBox {...props} stored={typeof props.value === 'string' ? props.value : ''} change={props.onChange} />;
  }
  const [from, to] = Array.isArray(props.value) ? props.value : ['', ''];
  return (
    <div className="row">
      <OneBox {...props} label={words.from} stored={from ?? ''} change={(next) => props.onChange([next, to ?? ''])} />
      <span className="t3">{words.to}</span>
      <OneBox {...props} label={words.to} stored={to ?? ''} change={(next) => props.onChange([from ?? '', next])} />
    </div>
  );
}

function OneBox(props: TextFilterProps & { stored: string; change(text: string): void }) {
  const [text, setText] = useState(props.show && props.stored ? props.show(props.stored) : props.stored);
  const [bad, setBad] = useState(false);
  return (
    <input
      className={`in bar${props.numeric ? ' num' : ''}`}
      aria-label={props.label}
      aria-invalid={bad || undefined}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        const read = props.read ? props.read(event.target.value.trim()) : event.target.value;
        setBad(read === null);
        if (read !== null) props.change(read);
      }}
    />
  );
}
