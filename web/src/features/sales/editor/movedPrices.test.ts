import { expect, test } from 'vitest';
import { type Draft, newLine } from './draft.ts';
import { movedPrices, withPricesOfToday } from './movedPrices.ts';

const mill = newLine('item', { label: 'Moulin', price: '890' });
const machine = newLine('item', { label: 'Machine', price: '5480' });
const draft: Draft = { lines: [mill, machine], discount: { kind: 'percent', value: '0' } };
const catalogue = [{ line: mill.id, price: '940.00' }];

test('a line that asks another price than the catalogue is told', () => {
  expect(movedPrices(draft, catalogue)).toEqual([{ line: mill, now: '940' }]);
});

test('once taken over, or the line gone, nothing is told any more', () => {
  const taken = withPricesOfToday(draft, movedPrices(draft, catalogue));
  expect(taken.lines.map((line) => line.price)).toEqual(['940', '5480']);
  expect(movedPrices(taken, catalogue)).toEqual([]);
  expect(movedPrices({ ...draft, lines: [machine] }, catalogue)).toEqual([]);
});
