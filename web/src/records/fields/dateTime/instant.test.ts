import { expect, test } from 'vitest';
import { readInstant } from './instant.ts';

test('a day and a time are taken in the zone of the company, summer and winter', () => {
  const read = (text: string) => readInstant(text, '2026-11-22', 'Europe/Paris');
  expect(read('22/11/2026 14 h 30')).toBe('2026-11-22T13:30:00Z');
  expect(read('1 juil. 2026 9:05')).toBe('2026-07-01T07:05:00Z');
  expect(read('demain 8h')).toBe('2026-11-23T07:00:00Z');
  expect(read('22/11/2026 25:00')).toBe(null);
});
