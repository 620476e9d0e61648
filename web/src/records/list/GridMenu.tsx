import { useLanguage } from '../../kernel/language.tsx';
import { PointMenu } from '../../ui/PointMenu.tsx';
import { nameOf } from '../dictionary.ts';
import { ColumnMenu, type ColumnMenuProps } from './ColumnMenu.tsx';
import { RowMenu, type RowMenuProps } from './RowMenu.tsx';
import type { MenuAt } from './useGridMenu.ts';

interface GridMenuProps extends Omit<RowMenuProps, 'row' | 'field'>, Omit<ColumnMenuProps, 'col'> {
  at: MenuAt;
  rowAt(index: number): RowMenuProps['row'] | undefined;
  onClose(): void;
}

/** The menu of a cell and its row, or of a column. */
export function GridMenu({ at, rowAt, onClose, ...acts }: GridMenuProps) {
  const { messages, language } = useLanguage();
  const column = acts.columns['cell' in at ? at.cell.col : at.col];
  if (!('cell' in at)) {
    return (
      <PointMenu
        at={at.point}
        label={messages.columnMenu.title(column ? nameOf(column.field, language) : '')}
        onClose={onClose}
      >
        <ColumnMenu {...acts} col={at.col} />
      </PointMenu>
    );
  }
  const row = rowAt(at.cell.row);
  if (!row) return null;
  return (
    <PointMenu at={at.point} label={messages.rowMenu.title(row.label)} onClose={onClose}>
      <RowMenu {...acts} row={row} field={column?.field} />
    </PointMenu>
  );
}
