import type { RecordRow } from '../../api/types.ts';
import { folded } from '../fields/folded.ts';
import type { Reader } from '../fields/kind.ts';
import { kindOf } from '../fields/registry.ts';
import type { ShownColumn } from './columns.ts';
import type { Cursor } from './gridKeys.ts';
import { valueAt } from './valueAt.ts';

/** The cells of the rows at hand that show a text, row by row; capitals and accents do not matter. */
export function cellsShowing(text: string, rows: RecordRow[], columns: ShownColumn[], reader: Reader): Cursor[] {
  const wanted = folded(text.trim());
  if (wanted === '') return [];
  const bare = wanted.replace(/\s/g, '');
  return rows.flatMap((row, index) =>
    columns.flatMap(({ field }, col) => {
      const shown = folded(kindOf(field.type).toText(valueAt(row, field), field, reader));
      const found = shown.includes(wanted) || (/^[\d+]/.test(bare) && shown.replace(/\s/g, '').includes(bare));
      return found ? [{ row: index, col }] : [];
    }),
  );
}

/** The next of some cells from where one stands, the first again after the last. */
export function nextFrom(cells: Cursor[], from: Cursor | null, by: 1 | -1): Cursor | undefined {
  if (!from) return by === 1 ? cells[0] : cells.at(-1);
  const after = (cell: Cursor) => cell.row - from.row || cell.col - from.col;
  const ordered = by === 1 ? cells : cells.toReversed();
  return ordered.find((cell) => after(cell) * by > 0) ?? ordered[0];
}
