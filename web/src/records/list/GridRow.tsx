import { type MouseEvent, memo } from 'react';
import type { Field, ObjectType, RecordRow, Value } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { canWrite, nameOf } from '../dictionary.ts';
import { FieldValue } from '../fields/FieldValue.tsx';
import type { Move } from '../fields/kind.ts';
import { kindOf } from '../fields/registry.ts';
import { type Flash, marks, useFlash } from '../live/flashes.ts';
import { LiveBy } from '../live/LiveBy.tsx';
import { isNumbered, RecordAvatar } from '../RecordAvatar.tsx';
import { useWorkspace } from '../workspace.tsx';
import type { CellErrors } from './cellWrites.ts';
import type { ShownColumn } from './columns.ts';
import type { Cursor } from './gridKeys.ts';
import { rowColor } from './rowColors.ts';
import { valueAt } from './valueAt.ts';

interface GridRowProps {
  id: string;
  object: ObjectType;
  columns: ShownColumn[];
  row: RecordRow;
  index: number;
  /** How many rows of the list come before those at hand. */
  base: number;
  start: number;
  activeCol: number;
  editingCol: number;
  startWith: string | undefined;
  /** The columns of the range in this row; -1 when it does not reach it. */
  rangeLeft: number;
  rangeRight: number;
  /** Whether the range begins or ends with this row. */
  rangeEdge: string;
  /** The choice whose colour the row takes. */
  color: Field | undefined;
  selected: boolean;
  opened: boolean;
  errors: CellErrors;
  onSelect(id: string, index: number, range: boolean): void;
  onPress(at: Cursor, reaching: boolean): void;
  onEdit(at: Cursor): void;
  onLook(row: RecordRow, at: Cursor): void;
  onOpenWhole(id: string): void;
  onCommit(row: RecordRow, field: Field, value: Value, move: Move): void;
  onCancel(): void;
  onFocusGrid(): void;
}

/** One record of the grid. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { columns, row, index } = props;
  const { messages } = useLanguage();
  const color = rowColor(props.color, row);
  const flash = useFlash(row.id);
  const state = `${color.startsWith(' rc') ? color : ''}${props.selected || props.opened ? ' sel' : ''}${props.editingCol >= 0 ? ' edits' : ''}`;
  return (
    <div
      className={`grid-row${state}`}
      role="row"
      aria-rowindex={props.base + index + 2}
      aria-selected={props.selected}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className={`cell check${color}`}>
        <span className="row-number" aria-hidden="true">
          {props.base + index + 1}
        </span>
        <input
          type="checkbox"
          className="cb"
          tabIndex={-1}
          aria-label={messages.list.select(row.label)}
          checked={props.selected}
          onChange={() => {}}
          onClick={(event) => props.onSelect(row.id, index, event.shiftKey)}
        />
      </div>
      {columns.map((column, col) => (
        <GridCell key={column.field.key} {...props} flash={flash} column={column} col={col} />
      ))}
      <div className="cell rest" role="presentation" />
    </div>
  );
});

function GridCell(props: GridRowProps & { column: ShownColumn; col: number; flash: Flash | undefined }) {
  const { row, index, col, column, flash } = props;
  const { language } = useLanguage();
  const field = column.field;
  const kind = kindOf(field.type);
  const error = props.errors[`${row.id}/${field.key}`];
  const value = valueAt(row, field);
  const editing = props.editingCol === col;
  const active = props.activeCol === col;
  const inRange = col >= props.rangeLeft && col <= props.rangeRight;

  function onMouseDown(event: MouseEvent) {
    if (editing || event.button !== 0) return;
    if (!event.shiftKey && (event.target as Element).closest('a, button')) return;
    event.preventDefault();
    props.onFocusGrid();
    props.onPress({ row: index, col }, event.shiftKey);
  }
  return (
    <div
      role="gridcell"
      id={`${props.id}-${index}-${col}`}
      aria-colindex={col + 2}
      aria-readonly={!canWrite(field) || undefined}
      aria-selected={inRange || undefined}
      aria-invalid={error ? true : undefined}
      tabIndex={-1}
      className={`cell${col === 0 ? ' fz' : ''}${kind.numeric ? ' num' : ''}${active ? ' active' : ''}${editing ? ' edit' : ''}${error ? ' bad' : ''}${flash && marks(flash, field) ? ' live' : ''}${inRange ? rangeClass(props, col) : ''}`}
      title={error?.why}
      onMouseDown={onMouseDown}
      onDoubleClick={() => (col === 0 ? props.onOpenWhole(row.id) : props.onEdit({ row: index, col }))}
    >
      {editing ? (
        <kind.Input
          field={field}
          value={value}
          label={nameOf(field, language)}
          of={{ object: props.object.key, record: row.id }}
          inCell
          autoFocus
          startWith={props.startWith ?? error?.given}
          onCommit={(next, move) => props.onCommit(row, field, next, move)}
          onCancel={props.onCancel}
        />
      ) : col === 0 && !error ? (
        <NameCell {...props} field={field} value={value} />
      ) : (
        <>
          {error ? (
            <>
              <Icon name="alert" size={14} />
              {error.given}
              {active && <span className="cell-problem">{error.why}</span>}
            </>
          ) : (
            <FieldValue object={props.object} row={row} field={field} value={value} />
          )}
          {active && !canWrite(field) && <Icon name="lock" size={14} className="lock" />}
        </>
      )}
    </div>
  );
}

/** The name opens the panel; held with Ctrl it opens the page elsewhere. */
function NameCell(props: GridRowProps & { field: Field; value: Value; flash: Flash | undefined }) {
  const { object, row, field, value, index, color, columns, flash, onLook } = props;
  // A colour never speaks alone: where its column is not shown, its mark stands beside the name.
  const marked = color && !columns.some((column) => column.field.key === color.key) ? color : undefined;
  const { recordPath } = useWorkspace();
  const Cell = kindOf(field.type).Cell;
  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!event.shiftKey) onLook(row, { row: index, col: 0 });
  }
  return (
    <a href={recordPath(object.key, row.id)} className="name" tabIndex={-1} onClick={open} title={row.label}>
      {flash && <LiveBy by={flash.by} />}
      {!isNumbered(object) && <RecordAvatar object={object} name={row.label} />}
      <span>
        <Cell field={field} value={value} />
      </span>
      {marked && (
        <span className="name-mark">
          <FieldValue object={object} row={row} field={marked} value={valueAt(row, marked)} />
        </span>
      )}
    </a>
  );
}

/** The ground of a range, and its frame on the cells at its edges. */
function rangeClass({ rangeLeft, rangeRight, rangeEdge }: GridRowProps, col: number): string {
  return ` rg${rangeEdge}${col === rangeLeft ? ' rl' : ''}${col === rangeRight ? ' rr' : ''}`;
}
