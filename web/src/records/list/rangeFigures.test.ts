import { expect, test } from 'vitest';
import type { Field, RecordRow } from '../../api/types.ts';
import { makeFormat } from '../../kernel/format.ts';
import { fr } from '../../kernel/messages/fr.ts';
import { figuresOfCells } from './rangeFigures.ts';

const place = { zone: 'Europe/Paris', currency: 'EUR' };
const reader = {
  language: 'fr' as const,
  messages: fr,
  zone: place.zone,
  format: makeFormat('fr', place, () => new Date()),
};
const column = (key: string, type: Field['type']) => ({
  field: { key, type, label: key, settings: {} } as unknown as Field,
  width: 100,
});
const row = (id: string, values: RecordRow['values']): RecordRow => ({ id, rev: 1, label: id, values });

test('the amounts of a range are added to the cent, empty cells left out', () => {
  const rows = [row('1', { revenue: '0.10' }), row('2', { revenue: null }), row('3', { revenue: '0.20' })];
  expect(figuresOfCells(rows, [column('revenue', 'amount'), column('town', 'text')], reader)).toEqual({
    sum: '0,30\u00a0€',
    average: '0,15\u00a0€',
    least: '0,10\u00a0€',
    most: '0,20\u00a0€',
  });
});

test('words and a single number come to nothing', () => {
  expect(figuresOfCells([row('1', { town: 'Lyon' })], [column('town', 'text')], reader)).toBe(null);
  expect(figuresOfCells([row('1', { revenue: '1' })], [column('revenue', 'amount')], reader)).toBe(null);
});
