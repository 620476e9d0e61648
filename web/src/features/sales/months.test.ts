import { expect, test } from 'vitest';
import { en } from '../../kernel/messages/en.ts';
import { fr } from '../../kernel/messages/fr.ts';
import { cumulated, everyMonth, monthInWords, monthsBefore, niceTop, shortMonth } from './months.ts';

test('months go back over the turn of the year', () => {
  expect(monthsBefore('2026-11', 0)).toBe('2026-11');
  expect(monthsBefore('2026-01', 1)).toBe('2025-12');
  expect(monthsBefore('2026-11', 23)).toBe('2024-12');
});

test('a month in which nothing was paid stands with zero', () => {
  expect(everyMonth([{ month: '2026-01', amount: '12.50' }], '2026-02', 3)).toEqual([
    { month: '2025-12', amount: '0' },
    { month: '2026-01', amount: '12.50' },
    { month: '2026-02', amount: '0' },
  ]);
});

test('a month is said in both languages', () => {
  expect(monthInWords(fr, '2026-08')).toBe('août 2026');
  expect(shortMonth(fr, '2026-02')).toBe('févr.');
  expect(monthInWords(en, '2026-08')).toBe('August 2026');
});

test('the axis ends at a round amount over the highest', () => {
  expect([0, 7, 12, 240, 3240, 99_999].map(niceTop)).toEqual([1, 10, 20, 250, 5000, 100_000]);
});

test('months are summed to the cent', () => {
  expect(cumulated(['0.1', '0.2'].map((amount) => ({ month: '2026-01', amount })))).toBe('0.3');
});
