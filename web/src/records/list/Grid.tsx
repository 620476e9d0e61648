import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Field, ObjectType, RecordRow, Sort, Value } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { canWrite, may, nameOf } from '../dictionary.ts';
import type { Move } from '../fields/kind.ts';
import { kindOf } from '../fields/registry.ts';
import { useWriter } from '../useWriter.ts';
import { type ShownColumn, template, totalWidth } from './columns.ts';
import { GridHeader } from './GridHeader.tsx';
import { type CellError, GridRow } from './GridRow.tsx';
import { afterCommit, type Cursor, intentionOf } from './gridKeys.ts';
import type { Column } from './listState.ts';
import { SkeletonRow } from './SkeletonRow.tsx';
import { useRowHeight } from './useRowHeight.ts';
import type { Rows } from './useRows.ts';
import type { Selection } from './useSelection.ts';

export interface GridProps {
  object: ObjectType;
  columns: ShownColumn[];
  rows: Rows;
  total: number | undefined;
  sort: Sort[] | undefined;
  selection: Selection;
  openId: string | undefined;
  onSort(field: string): void;
  onColumns(columns: Column[]): void;
  onOpen(id: string): void;
  onOpenWhole(id: string): void;
  /** The row of sums, under the last row on screen. */
  foot: ReactNode;
}

interface Editing extends Cursor {
  startWith?: string;
}

const AHEAD = 12;

/** Any object as rows and columns: one tab stop, a cell cursor, typing edits, and pages that load as one scrolls. */
export function Grid(props: GridProps) {
  const { object, columns, rows, selection } = props;
  const { messages, language, format } = useLanguage();
  const { show } = useToast();
  const { save } = useWriter(object);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const height = useRowHeight();
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [errors, setErrors] = useState<Record<string, CellError>>({});
  const loaded = rows.rows.length;
  const count = loaded + (rows.loading ? 18 : rows.hasMore ? AHEAD : 0);

  const kept = cursor?.row;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: AHEAD,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const from = Math.max(0, range.startIndex - range.overscan);
      const to = Math.min(range.count - 1, range.endIndex + range.overscan);
      const seen = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return kept !== undefined && kept < range.count && (kept < from || kept > to) ? [...seen, kept] : seen;
    },
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  const { more, hasMore } = rows;
  useEffect(() => {
    if (hasMore && lastSeen >= loaded - AHEAD * 2) more();
  }, [hasMore, lastSeen, loaded, more]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another layout.
  useEffect(() => virtual.measure(), [height, virtual]);

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / height) - 2);
  const size = useMemo(() => ({ rows: loaded, cols: columns.length, page }), [loaded, columns.length, page]);

  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const place = useCallback(
    (to: Cursor) => {
      setCursor(to);
      setEditing(null);
      virtual.scrollToIndex(to.row, { align: 'auto' });
      showColumn(scroller.current, columns, to.col);
    },
    [virtual, columns],
  );

  const startEdit = useCallback(
    (at: Cursor, startWith?: string) => {
      const field = columns[at.col]?.field;
      if (!field || !may(object, 'change') || !canWrite(field) || field.key.includes('.')) {
        show({ text: field?.computed ? messages.operations.computed : messages.operations.readOnly, icon: 'lock' });
        return;
      }
      setCursor(at);
      setEditing({ ...at, startWith });
    },
    [columns, object, show, messages],
  );

  const write = useCallback(
    async (row: RecordRow, field: Field, value: Value) => {
      const at = `${row.id}/${field.key}`;
      const result = await save(row, field, value, nameOf(field, language));
      setErrors((before) => {
        const { [at]: _gone, ...rest } = before;
        return result.done ? rest : { ...rest, [at]: { typed: value, why: result.why } };
      });
    },
    [save, language],
  );

  const commit = useCallback(
    (row: RecordRow, field: Field, value: Value, move: Move) => {
      setEditing(null);
      if (JSON.stringify(value) !== JSON.stringify(row.values[field.key] ?? null)) void write(row, field, value);
      if (move !== 'stay') setCursor((at) => at && afterCommit(at, move, size));
      if (move !== 'stay') focus();
    },
    [write, focus, size],
  );
  const cancel = useCallback(() => {
    setEditing(null);
    focus();
  }, [focus]);

  function onKeyDown(event: KeyboardEvent) {
    if (editing || event.target !== scroller.current) return;
    const intention = intentionOf(event, cursor, size);
    if (!intention || loaded === 0) return;
    event.preventDefault();
    const row = cursor && rows.rows[cursor.row];
    const field = cursor && columns[cursor.col]?.field;
    switch (intention.kind) {
      case 'move':
        return place(intention.to);
      case 'edit':
        return cursor ? startEdit(cursor, intention.startWith) : undefined;
      case 'leave':
        return setCursor(null);
      case 'peek':
        return row ? props.onOpen(row.id) : undefined;
      case 'open':
        return props.openId ? props.onOpenWhole(props.openId) : undefined;
      case 'clear':
        if (row && field && canWrite(field) && !field.required && (row.values[field.key] ?? null) !== null)
          void write(row, field, null);
        return;
      case 'copy':
        if (row && field) {
          const text = kindOf(field.type).toText(row.values[field.key] ?? null, field, { format, language, messages });
          void navigator.clipboard?.writeText(text);
        }
        return;
      case 'select': {
        const index = rows.rows.findIndex((candidate) => candidate.id === props.openId);
        if (props.openId && index >= 0) selection.toggle(props.openId, index, false);
        return;
      }
      default:
        return step(intention.kind === 'next' ? 1 : -1);
    }
  }

  function step(by: number) {
    const index = rows.rows.findIndex((row) => row.id === props.openId);
    const next = rows.rows[Math.max(0, index + by)];
    if (next) props.onOpen(next.id);
  }

  const vars = useMemo(
    () => ({ '--cols': template(columns), '--grid-width': `${totalWidth(columns)}px` }) as CSSProperties,
    [columns],
  );
  return (
    <div
      ref={scroller}
      className={rows.stale ? 'grid stale' : 'grid'}
      style={vars}
      role="grid"
      tabIndex={0}
      aria-label={language === 'en' && object.pluralEn ? object.pluralEn : object.plural}
      aria-rowcount={props.total === undefined ? -1 : props.total + 2}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={cursor && rows.rows[cursor.row] ? `${id}-${cursor.row}-${cursor.col}` : undefined}
      onKeyDown={onKeyDown}
    >
      <GridHeader {...props} />
      <div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows.rows[item.index];
          if (!row) return <SkeletonRow key={item.key} index={item.index} start={item.start} columns={columns} />;
          const isActive = cursor?.row === item.index;
          return (
            <GridRow
              key={item.key}
              id={id}
              object={object}
              columns={columns}
              row={row}
              index={item.index}
              start={item.start}
              activeCol={isActive ? cursor.col : -1}
              editingCol={editing?.row === item.index ? editing.col : -1}
              startWith={editing?.row === item.index ? editing.startWith : undefined}
              selected={selection.has(row.id)}
              opened={props.openId === row.id}
              errors={errors}
              onSelect={selection.toggle}
              onActivate={place}
              onEdit={startEdit}
              onOpen={props.onOpen}
              onOpenWhole={props.onOpenWhole}
              onCommit={commit}
              onCancel={cancel}
              onFocusGrid={focus}
            />
          );
        })}
      </div>
      {props.foot}
    </div>
  );
}

/** Scrolls sideways until the whole cell stands clear of the frozen name. */
function showColumn(scroller: HTMLElement | null, columns: ShownColumn[], col: number) {
  if (!scroller || col === 0) return;
  const frozen = 40 + (columns[0]?.width ?? 0);
  const left = 40 + columns.slice(0, col).reduce((sum, column) => sum + column.width, 0);
  const right = left + (columns[col]?.width ?? 0);
  if (left - scroller.scrollLeft < frozen) scroller.scrollLeft = left - frozen;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
