import Big from 'big.js';
import type { RecordRow } from '../../api/types.ts';
import type { Reader } from '../fields/kind.ts';
import { kindOf } from '../fields/registry.ts';
import type { ShownColumn } from './columns.ts';
import { valueAt } from './valueAt.ts';

export interface CellFigures {
  sum: string;
  average: string;
  least: string;
  most: string;
}

/** What the numbers among some cells come to, written as the first of their columns is; nothing for fewer than two. */
export function figuresOfCells(rows: RecordRow[], columns: ShownColumn[], reader: Reader): CellFigures | null {
  const fields = columns.map((column) => column.field).filter((field) => kindOf(field.type).sheet === 'number');
  const [first] = fields;
  if (!first) return null;
  let sum = new Big(0);
  let least: Big | null = null;
  let most: Big | null = null;
  let count = 0;
  for (const row of rows) {
    for (const field of fields) {
      const value = valueAt(row, field);
      if (typeof value !== 'string' || value === '') continue;
      const number = new Big(value);
      sum = sum.plus(number);
      if (!least || number.lt(least)) least = number;
      if (!most || number.gt(most)) most = number;
      count += 1;
    }
  }
  if (count < 2 || !least || !most) return null;
  const shown = (number: Big) => kindOf(first.type).toText(number.toFixed(), first, reader);
  const average = sum.div(count);
  return { sum: shown(sum), average: shown(average.round(2)), least: shown(least), most: shown(most) };
}
