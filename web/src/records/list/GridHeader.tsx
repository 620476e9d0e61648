import { type DragEvent, type KeyboardEvent, type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import type { Sort } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { movedTo, resized, type ShownColumn, template, WIDTH_STEP } from './columns.ts';
import type { GridProps } from './Grid.tsx';
import { isSortable } from './listed.ts';
import type { Column } from './listState.ts';

type HeaderProps = Pick<GridProps, 'columns' | 'selection' | 'onSort'> & {
  sort: Sort[] | undefined;
  /** Sets the columns, and tells those who do not see them what changed. */
  onColumns(columns: Column[], said: string): void;
};

/** Headings: a click sorts, an edge widens, a drag moves; Shift and Alt with the arrows do the same by keyboard. */
export function GridHeader(props: HeaderProps) {
  const { columns, selection } = props;
  const { messages } = useLanguage();
  return (
    <div className="grid-head" role="rowgroup">
      <div className="grid-row heading" role="row" aria-rowindex={1}>
        <div className="cell check" role="columnheader" aria-colindex={1}>
          <input
            type="checkbox"
            className="cb"
            aria-label={messages.list.selectAll}
            checked={selection.everything}
            ref={(box) => {
              if (box) box.indeterminate = selection.ids.size > 0;
            }}
            onChange={selection.toggleAll}
          />
        </div>
        {columns.map((column, col) => (
          <Heading key={column.field.key} {...props} column={column} col={col} />
        ))}
        <div className="cell rest" role="presentation" />
      </div>
    </div>
  );
}

function Heading({
  columns,
  column,
  col,
  sort,
  onSort,
  onColumns,
}: HeaderProps & { column: ShownColumn; col: number }) {
  const { messages, language } = useLanguage();
  const { field, width } = column;
  const kind = kindOf(field.type);
  const sorted = sort?.find((part) => part.field === field.key);
  const name = nameOf(field, language);
  const handle = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const words = messages.columnMenu;
  const { show } = useToast();

  // A heading that changes its place loses the focus on the way: it is given back.
  const moving = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what changed.
  useEffect(() => {
    if (moving.current) button.current?.focus();
    moving.current = false;
  }, [col]);

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || !(event.shiftKey || event.altKey)) return;
    event.preventDefault();
    if (event.shiftKey) {
      const next = resized(columns, field.key, width + by * WIDTH_STEP);
      return onColumns(next, words.resizedTo(name, next[col]?.width ?? width));
    }
    const next = movedTo(columns, field.key, col + by);
    const to = next.findIndex((other) => other.field === field.key);
    moving.current = to !== col;
    onColumns(next, words.movedTo(name, to + 1, columns.length));
  }

  /** While the edge is held only one variable of the grid changes; the columns are told at the end. */
  function onPointerDown(event: ReactPointerEvent) {
    event.preventDefault();
    const grid = handle.current?.closest<HTMLElement>('.grid');
    const from = event.clientX;
    const widthAt = (x: number) => Math.max(64, width + x - from);
    const move = (moved: PointerEvent) => {
      const next = columns.map((other) => (other === column ? { ...other, width: widthAt(moved.clientX) } : other));
      grid?.style.setProperty('--cols', template(next));
    };
    const up = (released: PointerEvent) => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      onColumns(resized(columns, field.key, widthAt(released.clientX)), '');
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
  }

  function onDrop(event: DragEvent) {
    const key = event.dataTransfer.getData('text/x-column');
    if (key === '' || key === field.key) return;
    event.preventDefault();
    onColumns(movedTo(columns, key, Math.max(1, col)), '');
  }

  return (
    <div
      role="columnheader"
      tabIndex={-1}
      data-col={col}
      aria-colindex={col + 2}
      aria-sort={sorted ? (sorted.desc ? 'descending' : 'ascending') : 'none'}
      className={`cell${col === 0 ? ' fz' : ''}${kind.numeric ? ' num' : ''}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <button
        ref={button}
        type="button"
        className="heading-name"
        draggable={col > 0}
        title={isSortable(field) ? messages.list.headingTip(name) : messages.list.unsorted}
        onClick={() => (isSortable(field) ? onSort(field.key) : show({ text: messages.list.unsorted, icon: 'sort' }))}
        onKeyDown={onKeyDown}
        onDragStart={(event) => event.dataTransfer.setData('text/x-column', field.key)}
      >
        <Icon
          name={sorted ? (sorted.desc ? 'arrowDown' : 'arrowUp') : kind.icon}
          size={14}
          className={sorted ? 'acc' : undefined}
        />
        <span className="el">{name}</span>
      </button>
      <span ref={handle} className="resize" aria-hidden="true" onPointerDown={onPointerDown} />
    </div>
  );
}
