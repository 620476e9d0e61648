import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFormat, useMessages } from '../../../kernel/language.tsx';
import { readNumber } from '../../../records/fields/read.ts';

export type ColumnKey = 'label' | 'description' | 'quantity' | 'unit' | 'price' | 'discount' | 'vat';

interface CellProps {
  column: ColumnKey;
  label: string;
  value: string;
  readOnly?: boolean;
  problem?: string;
  onValue(value: string): void;
}

/** A figure of a line: shown in house form, typed as people write it, live as soon as it can be read. */
export function NumberCell(props: CellProps & { percent?: boolean; scale?: number; dashWhenZero?: boolean }) {
  const format = useFormat();
  const words = useMessages().fields;
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const writing = text !== null;
  useLayoutEffect(() => {
    if (writing) box.current?.select();
  }, [writing]);
  const shown = props.percent ? format.percent(props.value) : format.decimal(props.value, props.scale);
  const quiet = props.dashWhenZero && Number(props.value) === 0;

  function type(typed: string) {
    setText(typed);
    const read = readNumber(typed, props.percent ?? false);
    if (read.ok) {
      setProblem(null);
      props.onValue(read.value);
    } else if (typed.trim() === '') setProblem(null);
    else {
      setProblem(
        read.readings
          ? words.ambiguous(typed, format.decimal(read.readings.whole), format.decimal(read.readings.parted))
          : words.notANumber(typed),
      );
    }
  }

  const said = problem ?? props.problem;
  return (
    <span className="ql-num">
      <input
        ref={box}
        data-cell={props.column}
        className={quiet && text === null ? 'ql-in num t3' : 'ql-in num'}
        inputMode="decimal"
        autoComplete="off"
        aria-label={props.label}
        aria-invalid={said ? true : undefined}
        title={said ?? undefined}
        readOnly={props.readOnly}
        value={text ?? (quiet ? '–' : shown)}
        onFocus={() => setText((before) => before ?? (quiet ? '' : format.decimal(props.value)))}
        onChange={(event) => type(event.target.value)}
        onBlur={() => problem === null && setText(null)}
      />
      {said && text !== null && (
        <span role="alert" className="cell-problem">
          {said}
        </span>
      )}
    </span>
  );
}

/** Words of a line, on one line. */
export function TextCell(props: CellProps & { className?: string; placeholder?: string }) {
  return (
    <input
      data-cell={props.column}
      className={`ql-in ${props.className ?? ''}`}
      autoComplete="off"
      aria-label={props.label}
      placeholder={props.placeholder}
      title={props.value || undefined}
      readOnly={props.readOnly}
      maxLength={500}
      value={props.value}
      onChange={(event) => props.onValue(event.target.value)}
    />
  );
}

/** Details of a line: as tall as what is written, Shift+Enter goes to a new row. */
export function DetailCell(props: CellProps & { placeholder?: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [tall, setTall] = useState(false);
  useLayoutEffect(() => {
    const area = box.current;
    if (!area || !(tall || props.value.includes('\n') || props.value.length > 60)) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [props.value, tall]);
  useEffect(() => setTall(props.value.includes('\n')), [props.value]);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && event.shiftKey) event.stopPropagation();
  }
  return (
    <textarea
      ref={box}
      data-cell={props.column}
      className="ql-in sm t3 ql-detail"
      rows={1}
      aria-label={props.label}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      value={props.value}
      onKeyDown={onKeyDown}
      onChange={(event) => props.onValue(event.target.value)}
    />
  );
}
