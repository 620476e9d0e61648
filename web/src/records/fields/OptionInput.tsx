import { type ReactNode, useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Picker, type PickerItem } from '../../ui/Picker.tsx';
import { folded } from './folded.ts';
import type { InputProps } from './kind.ts';

export interface Option {
  key: string;
  text: string;
  node?: ReactNode;
}

/** A short list one chooses in by its first letters; the empty line takes the value away. */
export function OptionInput(
  props: InputProps & { options: Option[]; chosen: string | null; pick(key: string | null): InputProps['value'] },
) {
  const words = useMessages().fields;
  const [query, setQuery] = useState(props.startWith ?? '');
  const current = props.options.find((option) => option.key === props.chosen);
  const items: PickerItem[] = props.options.filter((option) => folded(option.text).includes(folded(query)));
  if (current && !props.field.required && query === '') {
    items.push({ key: '', text: words.makeEmpty, node: <span className="t3">{words.makeEmpty}</span> });
  }
  return (
    <Picker
      label={props.label}
      id={props.id}
      describedBy={props.describedBy}
      invalid={props.invalid}
      inCell={props.inCell}
      autoFocus={props.autoFocus}
      items={items}
      query={query}
      onQuery={setQuery}
      shown={current?.text ?? ''}
      emptyText={words.noSuchChoice}
      onPick={(item, move) => {
        setQuery('');
        props.onCommit(props.pick(item.key === '' ? null : item.key), move);
      }}
      onCancel={() => {
        setQuery('');
        props.onCancel();
      }}
    />
  );
}
