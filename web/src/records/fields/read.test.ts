import { expect, test } from 'vitest';
import { readDay, readDecimal } from './read.ts';

test('amounts are read as people write them', () => {
  const written = ['1 200,50', '1,5k', '1 234,56 €', '12 %', '-8', '1.234,50', '1,234,567.5', '3.', 'douze'];
  expect(written.map(readDecimal)).toEqual(['1200.5', '1500', '1234.56', '12', '-8', '1234.5', '1234567.5', '3', null]);
});

test('days are read as people write them, near ones from today', () => {
  const sunday = '2026-11-22';
  const written = ['demain', 'lun', '+15j', '+1m', '24/12', '1er janv. 2027', '31/02/2026', '5/1/27', 'un jour'];
  expect(written.map((text) => readDay(text, sunday))).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-12-07',
    '2026-12-22',
    '2026-12-24',
    '2027-01-01',
    null,
    '2027-01-05',
    null,
  ]);
});
