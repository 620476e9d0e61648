import { expect, test } from 'vitest';
import { makeFormat } from './format.ts';

const now = () => new Date('2026-11-22T20:30:00Z');
const paris = { zone: 'Europe/Paris', currency: 'EUR' };
const fr = makeFormat('fr', paris, now);
const en = makeFormat('en', paris, now);

test('an amount is written the French way with unbreakable spaces', () => {
  expect(fr.amount('1234.5')).toBe('1\u00a0234,50\u00a0€');
  expect(fr.amount('-8')).toBe('\u22128,00\u00a0€');
});

test('an amount is written the English way in English', () => {
  expect(en.amount('48620')).toBe('€48,620.00');
});

test('an amount has the decimals and the sign of the workspace’s currency', () => {
  const yen = makeFormat('fr', { zone: 'Europe/Paris', currency: 'JPY' }, now);
  expect(yen.amount('1234')).toMatch(/^1\u00a0234\u00a0\S+$/);
  expect(yen.currencyDigits).toBe(0);
  const francs = makeFormat('fr', { zone: 'Europe/Zurich', currency: 'CHF' }, now);
  expect(francs.amount('1234.5')).toBe('1\u00a0234,50\u00a0CHF');
  expect(francs.currencySign).toBe('CHF');
  expect(fr.currencySign).toBe('€');
});

test('a decimal string longer than a float keeps every digit', () => {
  expect(fr.decimal('9007199254740993.125')).toBe('9\u00a0007\u00a0199\u00a0254\u00a0740\u00a0993,125');
});

test('a percent has its unbreakable space', () => {
  expect(fr.percent('5.5')).toBe('5,5\u00a0%');
});

test('a day of this year leaves its year out, another keeps it', () => {
  expect(fr.day('2026-11-12')).toBe('12 nov.');
  expect(fr.day('2025-08-01')).toBe('1 août 2025');
});

test('an instant is told in the zone of the company', () => {
  expect(fr.instant('2026-11-18T20:14:00Z')).toBe('18 nov., 21\u00a0h\u00a014');
  expect(fr.dayOf('2026-11-22T23:30:00Z')).toBe('2026-11-23');
});

test('a size is told in the unit that leaves the fewest digits', () => {
  expect(fr.bytes(812)).toBe('812\u00a0o');
  expect(fr.bytes(1280)).toBe('1,3\u00a0ko');
  expect(fr.bytes(25 * 1024 * 1024)).toBe('25\u00a0Mo');
  expect(en.bytes(3.4 * 1024 * 1024)).toBe('3.4\u00a0MB');
});
