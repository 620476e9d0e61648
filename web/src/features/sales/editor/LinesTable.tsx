import { type DragEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { ProblemPlace } from '../../../api/client.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import type { QuoteMargin, RowTotal } from '../quoteTotals.ts';
import type { ColumnKey } from './Cells.tsx';
import { belowCatalogue, type UsualPrices } from './discountLimits.ts';
import { changed, type Draft, type DraftLine, inserted, moved, newLine, without } from './draft.ts';
import { type LineActs, LineRow } from './LineRow.tsx';
import { NewLine } from './NewLine.tsx';

interface LinesTableProps {
  draft: Draft;
  rows: RowTotal[];
  margin: QuoteMargin | null;
  showsMargin: boolean;
  problems: ProblemPlace[];
  /** What the catalogue asks, by line. */
  usual: UsualPrices;
  edit(change: (draft: Draft) => Draft): void;
  onWholeDiscount(): void;
}

/** The lines of the quote, written by keyboard: Enter goes down and then to a new line, Tab to the right. */
export function LinesTable(props: LinesTableProps) {
  const { draft, edit, rows, margin } = props;
  const { messages } = useLanguage();
  const words = messages.quote;
  const { show } = useToast();
  const table = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const [menu, setMenu] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const goTo = useCallback((key: string, column: ColumnKey) => {
    requestAnimationFrame(() => {
      const row = table.current?.querySelector(`[data-line="${key}"]`);
      const cell =
        row?.querySelector<HTMLElement>(`[data-cell="${column}"]`) ?? row?.querySelector<HTMLElement>('[data-cell]');
      cell?.focus();
      cell?.scrollIntoView({ block: 'nearest' });
    });
  }, []);

  const acts = useMemo<LineActs>(
    () => ({
      change: (key, values) => edit((now) => changed(now, key, values)),
      move: (key, by) => {
        const to = latest.current.lines.findIndex((line) => line.id === key) + by;
        const line = latest.current.lines.find((each) => each.id === key);
        if (!line || to < 0 || to >= latest.current.lines.length) return;
        edit((now) => moved(now, key, to));
        setSaid(words.moved(line.label, to + 1));
      },
      copy: (key) => {
        const at = latest.current.lines.findIndex((line) => line.id === key);
        const line = latest.current.lines[at];
        if (!line) return;
        const copy = newLine(line.kind, line);
        edit((now) => inserted(now, copy, at + 1));
        goTo(copy.id, 'quantity');
      },
      remove: (key) => {
        const at = latest.current.lines.findIndex((line) => line.id === key);
        const line = latest.current.lines[at];
        if (!line) return;
        edit((now) => without(now, key));
        const next = latest.current.lines[at + 1] ?? latest.current.lines[at - 1];
        if (next) goTo(next.id, 'label');
        else requestAnimationFrame(() => box.current?.focus());
        show({
          text: words.removed(line.label),
          icon: 'trash',
          action: {
            label: messages.operations.undo,
            run: () => edit((now) => inserted(now, newLine(line.kind, line), Math.min(at, now.lines.length))),
          },
        });
      },
      openMenu: setMenu,
    }),
    [edit, goTo, show, words, messages],
  );

  const add = useCallback(
    (line: DraftLine) => {
      edit((now) => inserted(now, line, now.lines.length));
      if (line.kind === 'item') goTo(line.id, 'quantity');
      else goTo(line.id, 'label');
    },
    [edit, goTo],
  );

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const column = target.dataset.cell as ColumnKey | undefined;
    const key = target.closest<HTMLElement>('[data-line]')?.dataset.line;
    if (!column || !key) return;
    const at = draft.lines.findIndex((line) => line.id === key);
    const inText = column === 'description' && (target as HTMLTextAreaElement).value.includes('\n');
    const step = (by: number) => {
      const next = draft.lines[at + by];
      if (next) goTo(next.id, column);
      else if (by > 0) box.current?.focus();
    };
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      acts.move(key, event.key === 'ArrowUp' ? -1 : 1);
      goTo(key, column);
    } else if (event.altKey && event.code === 'KeyO' && draft.lines[at]?.kind === 'item') {
      acts.change(key, { optional: !draft.lines[at].optional });
      setSaid(words.nowOptional(draft.lines[at].label, !draft.lines[at].optional));
    } else if (
      (event.ctrlKey || event.metaKey) &&
      event.key === 'Backspace' &&
      event.shiftKey === false &&
      isEmptyOrNumber(target)
    ) {
      acts.remove(key);
    } else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === 'Enter' && !event.shiftKey) step(1);
    else if (event.key === 'ArrowDown' && !inText) step(1);
    else if (event.key === 'ArrowUp' && !inText) step(-1);
    else return;
    event.preventDefault();
  }

  const dragged = useRef<string | null>(null);
  const mark = (over: Element | null) => {
    for (const row of table.current?.querySelectorAll('.ql-over') ?? []) row.classList.remove('ql-over');
    over?.classList.add('ql-over');
  };
  const rowUnder = (event: DragEvent) => (event.target as Element).closest?.('[data-line]') ?? null;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and drags of the rows inside, which are controls themselves.
    <div
      ref={table}
      className={props.showsMargin ? 'qt qt-margin' : 'qt'}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        const row = (event.target as Element).closest('[data-grip]') ? rowUnder(event) : null;
        dragged.current = row?.getAttribute('data-line') ?? null;
        if (!row) return;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        event.dataTransfer.setDragImage(row, 12, 20);
      }}
      onDragOver={(event) => {
        if (!dragged.current) return;
        event.preventDefault();
        mark(rowUnder(event));
      }}
      onDragEnd={() => {
        dragged.current = null;
        mark(null);
      }}
      onDrop={(event) => {
        const key = dragged.current;
        const over = rowUnder(event)?.getAttribute('data-line');
        const to = draft.lines.findIndex((line) => line.id === over);
        if (key && to >= 0) {
          event.preventDefault();
          edit((now) => moved(now, key, to));
        }
        mark(null);
      }}
    >
      <div role="table" aria-label={words.lines} aria-rowcount={draft.lines.length + 1}>
        <div role="row" className="ql ql-head" aria-rowindex={1}>
          <div role="columnheader">
            <span className="vh">{words.lineActions('')}</span>
          </div>
          <div role="columnheader">{words.columns.label}</div>
          <div role="columnheader" className="num ql-qty-name">
            {words.columns.quantity}
          </div>
          <div role="columnheader" className="num">
            {words.columns.price}
          </div>
          <div role="columnheader" className="num">
            {words.columns.discount}
          </div>
          <div role="columnheader" className="num">
            {words.columns.vat}
          </div>
          {props.showsMargin && (
            <div role="columnheader" className="num">
              {words.columns.margin}
            </div>
          )}
          <div role="columnheader" className="num">
            {words.columns.net}
          </div>
        </div>
        {draft.lines.map((line, index) => {
          const total = rows[index];
          return (
            <LineRow
              key={line.id}
              line={line}
              index={index}
              total={total && 'net' in total ? total.net : total && 'subtotal' in total ? total.subtotal : null}
              margin={margin?.lines[index]?.percent ?? null}
              showsMargin={props.showsMargin}
              problems={problemOf(props.problems, index)}
              below={belowCatalogue(line, props.usual.get(line.id))}
              menu={menu === line.id}
              acts={acts}
            />
          );
        })}
      </div>
      <div className="ql-foot">
        <NewLine
          boxRef={box}
          autoFocus={draft.lines.length === 0}
          onAdd={add}
          onFill={acts.change}
          onUp={() => {
            const last = draft.lines.at(-1);
            if (last) goTo(last.id, 'label');
          }}
        />
      </div>
      <div className="row wrap ql-adds">
        <Button look="ghost" icon="plus" onClick={() => box.current?.focus()}>
          {words.line}
        </Button>
        <Button look="ghost" icon="group" onClick={() => add(newLine('section'))}>
          {words.section}
        </Button>
        <Button look="ghost" icon="text" onClick={() => add(newLine('text'))}>
          {words.text}
        </Button>
        <Button look="ghost" icon="percent" onClick={props.onWholeDiscount}>
          {words.wholeDiscount}
        </Button>
      </div>
      <div role="status" className="vh">
        {said}
      </div>
    </div>
  );
}

/** `field\nsentence` of the first thing wrong in a line: one text, so that a row that is right is not drawn again. */
function problemOf(problems: ProblemPlace[], index: number): string | undefined {
  const found = problems.find((problem) => problem.place.startsWith(`lines/${index}/`));
  return found && `${found.place.split('/')[2]}\n${found.detail || found.code}`;
}

function isEmptyOrNumber(target: HTMLElement): boolean {
  const { value, classList } = target as HTMLInputElement;
  return value === '' || classList.contains('num');
}
