import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Value } from '../../api/types.ts';
import type { InputProps, Move, Reading } from './kind.ts';
import { useUntaken } from './useUntaken.ts';

interface TextEditorProps extends InputProps {
  toDraft(value: Value): string;
  read(text: string): Reading;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'url';
  numeric?: boolean;
  lines?: number;
  placeholder?: string;
}

/** The editor of every type that is written as a line: typed freely, read on leaving, told when it cannot be read. */
export function TextEditor(props: TextEditorProps) {
  const [text, setText] = useState(props.startWith ?? props.toDraft(props.value));
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const settled = useRef(false);
  const untaken = useUntaken(() => commit('stay'));

  const shown = props.toDraft(props.value);
  const lastShown = useRef(shown);
  useEffect(() => {
    if (lastShown.current === shown) return;
    lastShown.current = shown;
    if (document.activeElement !== box.current) setText(shown);
  }, [shown]);

  useEffect(() => {
    if (!props.autoFocus) return;
    box.current?.focus();
    if (props.startWith === undefined) box.current?.select();
    else box.current?.setSelectionRange(props.startWith.length, props.startWith.length);
  }, [props.autoFocus, props.startWith]);

  function commit(move: Move) {
    const reading = props.read(text.trim());
    if ('problem' in reading) {
      setProblem(reading.problem);
      return false;
    }
    setProblem(null);
    settled.current = true;
    untaken.current = false;
    if (!props.inCell) setText(props.toDraft(reading.value));
    props.onCommit(reading.value, move);
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      settled.current = true;
      untaken.current = false;
      setProblem(null);
      setText(props.toDraft(props.value));
      props.onCancel();
    } else if (event.key === 'Enter' && !event.shiftKey && !(props.lines && !props.inCell && !event.ctrlKey)) {
      if (event.ctrlKey && !props.inCell) return;
      if (!commit('down') || props.inCell || props.lines) event.preventDefault();
    } else if (event.key === 'Tab' && props.inCell) {
      event.preventDefault();
      commit(event.shiftKey ? 'left' : 'right');
    }
    if (props.inCell) event.stopPropagation();
  }

  const shared = {
    ref: box,
    id: props.id,
    value: text,
    'aria-label': props.id ? undefined : props.label,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || problem !== null || undefined,
    placeholder: props.placeholder,
    onChange: (event: { target: { value: string } }) => {
      settled.current = false;
      untaken.current = true;
      setText(event.target.value);
    },
    onKeyDown,
    onBlur: () => {
      if (!settled.current) commit('stay');
      settled.current = false;
    },
  };
  const look = `${props.inCell ? 'cell-in' : 'in'}${props.numeric ? ' num' : ''}`;
  return (
    <>
      {props.lines ? (
        <textarea {...shared} className={look} rows={props.lines} />
      ) : (
        <input {...shared} className={look} inputMode={props.inputMode} autoComplete="off" spellCheck={false} />
      )}
      {problem && (
        <div role="alert" className={props.inCell ? 'cell-problem' : 'hint danger'}>
          {problem}
        </div>
      )}
    </>
  );
}
