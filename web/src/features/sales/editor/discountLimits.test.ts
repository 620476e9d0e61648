import { expect, test } from 'vitest';
import { belowCatalogue, cutOf, excessOf, isReleased, usualPrices } from './discountLimits.ts';
import { type Draft, newLine } from './draft.ts';

const draft = (discount: Draft['discount'], ...lines: string[]): Draft => ({
  lines: [newLine('section'), ...lines.map((each) => newLine('item', { price: '100', discount: each }))],
  discount,
});
const limits = { line: '15', whole: '10', margin: null };
const percent = (value: string) => ({ kind: 'percent' as const, value });

test('up to the limit nothing is said', () => {
  expect(excessOf(cutOf(draft(percent('10'), '0', '15'), '185.00'), limits)).toBeNull();
  expect(excessOf(cutOf(draft(percent('90'), '90'), '10.00'), undefined)).toBeNull();
});

test('the deepest line and the whole are told with what is allowed', () => {
  expect(excessOf(cutOf(draft(percent('12.5'), '5', '20'), '175.00'), limits)).toEqual({
    line: { cut: '20', most: '15' },
    whole: { cut: '12.5', most: '10' },
  });
});

test('an amount off the whole counts for its share', () => {
  const cut = cutOf(draft({ kind: 'amount', value: '11' }, '0'), '100.00');
  expect(excessOf(cut, limits)).toEqual({ whole: { cut: '11', most: '10' } });
  expect(cutOf(draft({ kind: 'amount', value: '0' }), '0.00').whole.toFixed()).toBe('0');
});

test('what was allowed holds as far as it goes', () => {
  const released = { releasedLine: '20', releasedWhole: '0' };
  expect(isReleased(cutOf(draft(percent('0'), '20'), '80.00'), released)).toBe(true);
  expect(isReleased(cutOf(draft(percent('0'), '21'), '79.00'), released)).toBe(false);
  expect(isReleased(cutOf(draft(percent('0'), '5'), '95.00'), {})).toBe(false);
});

test('a price below the catalogue counts as a discount, together with that of the line', () => {
  const written = draft(percent('0'), '10', '0');
  const [, reduced, usual] = written.lines;
  if (!reduced || !usual) throw new Error('two items were drawn');
  reduced.price = '90';
  const prices = usualPrices([
    { line: reduced.id, price: '100' },
    { line: usual.id, price: '80' },
  ]);
  expect(belowCatalogue(reduced, '100')).toBe('10');
  expect(belowCatalogue(usual, '80')).toBeNull();
  expect(belowCatalogue(usual, undefined)).toBeNull();
  expect(cutOf(written, '181.00', prices).line.toFixed()).toBe('19');
  expect(cutOf(written, '181.00').line.toFixed()).toBe('10');
});
