import { expect, test } from 'vitest';
import type { Field, RecordRow } from '../../api/types.ts';
import { makeFormat } from '../../kernel/format.ts';
import { fr } from '../../kernel/messages/fr.ts';
import { cellsShowing, nextFrom } from './find.ts';

const place = { zone: 'Europe/Paris', currency: 'EUR' };
const reader = {
  language: 'fr' as const,
  messages: fr,
  zone: place.zone,
  format: makeFormat('fr', place, () => new Date('2026-11-22T09:00:00Z')),
};
const column = (key: string, type: Field['type']) => ({
  field: { key, type, label: key, settings: {} } as unknown as Field,
  width: 100,
});
const columns = [column('name', 'text'), column('phone', 'phone'), column('revenue', 'amount')];
const row = (values: RecordRow['values']) => ({ id: String(values.name), rev: 1, label: '', values });
const rows = [
  row({ name: 'Hôtel des Remparts', phone: '+33299401827', revenue: '1200.50' }),
  row({ name: 'Brasserie', phone: null, revenue: '94.00' }),
];
const found = (text: string) => cellsShowing(text, rows, columns, reader).map((cell) => `${cell.row}/${cell.col}`);

test('a text is found as it is shown, whatever its accents', () => {
  expect(found('hotel')).toEqual(['0/0']);
  expect(found('94')).toEqual(['0/1', '1/2']);
});

test('figures are found with or without their spaces', () => {
  expect(found('029940')).toEqual(['0/1']);
  expect(found('02 99 40')).toEqual(['0/1']);
  expect(found('1200,50')).toEqual(['0/2']);
});

test('nothing asked is nothing found', () => {
  expect(found('  ')).toEqual([]);
});

test('one goes from find to find and round again', () => {
  const cells = [
    { row: 0, col: 1 },
    { row: 1, col: 2 },
  ];
  expect(nextFrom(cells, null, 1)).toEqual(cells[0]);
  expect(nextFrom(cells, cells[0] ?? null, 1)).toEqual(cells[1]);
  expect(nextFrom(cells, cells[1] ?? null, 1)).toEqual(cells[0]);
  expect(nextFrom(cells, cells[0] ?? null, -1)).toEqual(cells[1]);
  expect(nextFrom(cells, { row: 1, col: 0 }, -1)).toEqual(cells[0]);
  expect(nextFrom([...cells, { row: 3, col: 0 }], { row: 1, col: 2 }, -1)).toEqual(cells[0]);
});
