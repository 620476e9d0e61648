import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Filter, ObjectType, Sort, Values, ViewDefinition } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { late } from '../../ui/late.tsx';
import { useWorkspace } from '../workspace.tsx';
import { type ShownColumn, template, totalWidth } from './columns.ts';
import { isThisValue, withCondition } from './filterByValue.ts';
import { GridFind } from './GridFind.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import { onGridKey } from './gridActs.ts';
import { type Cursor, farRow, leadsToEnd } from './gridKeys.ts';
import type { Column } from './listState.ts';
import { PlaceHint } from './PlaceHint.tsx';
import { heightOf } from './range.ts';
import { coloringField } from './rowColors.ts';
import { SkeletonRow } from './SkeletonRow.tsx';
import { useBlock } from './useBlock.ts';
import { useCellWriting } from './useCellWriting.ts';
import { useClipboard } from './useClipboard.ts';
import { useCursor } from './useCursor.ts';
import { useDragging } from './useDragging.ts';
import { useDuplicate } from './useDuplicate.ts';
import { useEditing } from './useEditing.ts';
import { useGoing } from './useGoing.ts';
import { useGridMenu } from './useGridMenu.ts';
import { usePeek } from './usePeek.ts';
import type { Rows } from './useRows.ts';
import type { Selection } from './useSelection.ts';
import { useSteadyRows } from './useSteadyRows.ts';
import { useTakeAll } from './useTakeAll.ts';
import { showColumn, useVirtualRows } from './useVirtualRows.ts';
import { valueAt } from './valueAt.ts';

const GridMenu = late(() => import('./GridMenu.tsx').then((module) => module.GridMenu));
const RangeCounter = late(() => import('./RangeCounter.tsx').then((module) => module.RangeCounter));

export interface GridProps {
  object: ObjectType;
  columns: ShownColumn[];
  rows: Rows;
  total: number | undefined;
  definition: ViewDefinition;
  selection: Selection;
  openId: string | undefined;
  onSort(field: string): void;
  onSortBy(sort: Sort[]): void;
  onFilter(filter: Filter | undefined): void;
  /** Opens the form of a new record with these values. */
  onDuplicate?(values: Values): void;
  onColumns(columns: Column[]): void;
  onOpen(id: string): void;
  onOpenWhole(id: string): void;
  onClose(): void;
  /** The row of sums, under the last row on screen. */
  foot: ReactNode;
}

/** Any object as rows and columns: one tab stop, a range of cells, typing edits, and pages that load as one scrolls. */
export function Grid(props: GridProps) {
  const { object, columns, rows, selection, definition } = props;
  const { language } = useLanguage();
  const { model } = useWorkspace();
  const [said, setSaid] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const color = coloringField(object, definition);
  const loaded = rows.rows.length;

  const revealRow = useRef((_to: Cursor) => {});
  const reveal = useCallback((to: Cursor) => revealRow.current(to), []);
  const at = useCursor(reveal);
  const { cursor, block, editing, place, reach } = at;
  const { virtual, page, count, away } = useVirtualRows(scroller, rows, cursor?.row, editing !== null);
  const { base } = rows;
  revealRow.current = (to) => {
    virtual.show(to.row + base);
    showColumn(scroller.current, columns, to.col);
  };
  useSteadyRows(scroller, rows, definition, at, virtual);
  const go = useGoing(rows, virtual.show);
  const size = useMemo(() => ({ rows: loaded, cols: columns.length, page }), [loaded, columns.length, page]);

  const writing = useCellWriting(object);
  const work = useBlock({ object, columns, rows, block, writing });
  useClipboard(scroller, { copied: work.cellsToCopy, pasted: work.paste });

  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const drag = useDragging(
    scroller,
    id,
    useCallback((to: Cursor) => reach(to, false), [reach]),
  );
  const press = useCallback(
    (to: Cursor, reaching: boolean) => {
      if (reaching) return reach(to);
      place(to);
      drag();
    },
    [place, reach, drag],
  );

  const { startEdit, commit, cancel } = useEditing({ object, columns, size, at, writing, focus });
  const { takeAll, takeDown } = useTakeAll(rows, columns.length, at.take, (then) => go(0, then));
  const look = usePeek({ scroller, rows: rows.rows, openId: props.openId, cursor, place, focus, onOpen: props.onOpen });
  const menu = useGridMenu(scroller, id, { block, editing: editing !== null, place, focus });
  const duplicate = useDuplicate(object, props.onDuplicate);
  const active = cursor ? rows.rows[cursor.row] : undefined;
  const copy = () => {
    focus();
    document.execCommand('copy');
  };
  const onColumns = (next: Column[], told: string) => {
    props.onColumns(next);
    setSaid(told);
  };

  function onKeyDown(event: KeyboardEvent) {
    if (editing || event.target !== scroller.current) return;
    const far = farRow(event, { base, loaded, count, more: rows.hasMore });
    if (far !== null) {
      event.preventDefault();
      const col = cursor?.col ?? 0;
      return go(far, (row) =>
        place({ row, col: event.key === 'End' ? columns.length - 1 : event.key === 'Home' ? 0 : col }),
      );
    }
    onGridKey(
      event,
      cursor,
      at.head,
      { ...size, first: Math.max(0, virtual.first - base) },
      {
        move: place,
        extend: (to) => (cursor && rows.hasMore && leadsToEnd(event) ? void takeDown(cursor, to.col) : reach(to)),
        edit: (startWith) => cursor && startEdit(cursor, startWith),
        all: () => void takeAll(),
        fillDown: work.fillDown,
        clear: work.empty,
        leave: at.leave,
        peek: () => {
          if (!active || !cursor) return;
          if (props.openId === active.id) props.onClose();
          else look(active, cursor);
        },
        open: () => props.openId && props.onOpenWhole(props.openId),
        select: () => {
          const index = rows.rows.findIndex((candidate) => candidate.id === props.openId);
          if (props.openId && index >= 0) selection.toggle(props.openId, index, false);
        },
        menu: () => cursor && menu.openAt(cursor),
        filter: () => {
          const field = cursor && columns[cursor.col]?.field;
          const condition = active && field && isThisValue(model, field, valueAt(active, field));
          if (condition) props.onFilter(withCondition(definition.filter, condition));
        },
        step: (by) => {
          const index = rows.rows.findIndex((row) => row.id === props.openId);
          const next = rows.rows[Math.max(0, index + by)];
          if (next) props.onOpen(next.id);
        },
      },
    );
  }

  const vars = useMemo(
    () => ({ '--cols': template(columns), '--grid-width': `${totalWidth(columns)}px` }) as CSSProperties,
    [columns],
  );
  return (
    <>
      <div
        ref={scroller}
        className={rows.stale ? 'grid stale' : 'grid'}
        style={vars}
        role="grid"
        tabIndex={0}
        aria-label={language === 'en' && object.pluralEn ? object.pluralEn : object.plural}
        aria-rowcount={(props.total ?? rows.total) === undefined ? -1 : (props.total ?? rows.total ?? 0) + 2}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={cursor && rows.rows[cursor.row] ? `${id}-${cursor.row}-${cursor.col}` : undefined}
        onKeyDown={onKeyDown}
        onContextMenu={menu.onContextMenu}
      >
        <GridHeader {...props} sort={definition.sort} onColumns={onColumns} />
        <div className="grid-body" role="rowgroup" style={{ height: virtual.height }}>
          {virtual.items.map((number) => {
            const index = number - base;
            const row = rows.rows[index];
            if (!row)
              return <SkeletonRow key={number} index={number} start={virtual.startOf(number)} columns={columns} />;
            const isActive = cursor?.row === index;
            const inRange = at.ranged && block !== null && index >= block.top && index <= block.bottom;
            return (
              <GridRow
                key={number}
                id={id}
                object={object}
                columns={columns}
                row={row}
                index={index}
                base={base}
                start={virtual.startOf(number)}
                activeCol={isActive ? cursor.col : -1}
                editingCol={editing?.row === index ? editing.col : -1}
                startWith={editing?.row === index ? editing.startWith : undefined}
                rangeLeft={inRange ? block.left : -1}
                rangeRight={inRange ? block.right : -1}
                rangeEdge={inRange ? edgeOf(index, block.top, block.bottom) : ''}
                color={color}
                selected={selection.has(row.id)}
                opened={props.openId === row.id}
                errors={writing.errors}
                onSelect={selection.toggle}
                onPress={press}
                onEdit={startEdit}
                onLook={look}
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
      <GridFind
        object={object}
        definition={definition}
        columns={columns}
        rows={rows}
        cursor={cursor}
        place={place}
        focus={focus}
        toStart={() => go(0, (row) => place({ row, col: 0 }))}
      />
      <PlaceHint
        rows={rows}
        first={virtual.first}
        count={count}
        shown={virtual.leaping || away}
        ends={virtual.last >= base + loaded}
      />
      <Suspense fallback={null}>
        {at.ranged && block && selection.ids.size === 0 && !selection.everything && (
          <RangeCounter block={work} mayFill={heightOf(block) > 1} onCopy={copy} onLeave={at.leave} />
        )}
        {menu.at && (
          <GridMenu
            at={menu.at}
            onClose={menu.close}
            object={object}
            columns={columns}
            sort={definition.sort}
            rowAt={(index) => rows.rows[index]}
            onOpen={() => active && cursor && look(active, cursor)}
            onCopy={copy}
            onEmpty={work.empty}
            onFillDown={block && heightOf(block) > 1 ? work.fillDown : undefined}
            onSelect={() => active && cursor && selection.toggle(active.id, cursor.row, false)}
            onDuplicate={props.onDuplicate && ((row) => void duplicate(row))}
            onFilter={(condition) => props.onFilter(withCondition(definition.filter, condition))}
            onSortBy={props.onSortBy}
            onColumns={onColumns}
          />
        )}
      </Suspense>
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}

function edgeOf(row: number, top: number, bottom: number): string {
  return `${row === top ? ' rt' : ''}${row === bottom ? ' rb' : ''}`;
}
