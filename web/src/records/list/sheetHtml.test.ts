import { expect, test } from 'vitest';
import type { Field, ObjectType, RecordRow } from '../../api/types.ts';
import { makeFormat } from '../../kernel/format.ts';
import { fr } from '../../kernel/messages/fr.ts';
import { copied, readTable, valueFor, writeTable } from './sheetHtml.ts';

const place = { zone: 'Europe/Paris', currency: 'EUR' };
const reader = {
  language: 'fr' as const,
  messages: fr,
  zone: place.zone,
  format: makeFormat('fr', place, () => new Date('2026-11-22T09:00:00Z')),
};
const object = { key: 'organisation' } as ObjectType;
const column = (key: string, type: Field['type']) => ({
  field: { key, type, label: key, settings: {} } as unknown as Field,
  width: 100,
});
const columns = [
  column('name', 'text'),
  column('revenue', 'amount'),
  column('since', 'date'),
  column('met', 'dateTime'),
  column('postcode', 'text'),
];
const row: RecordRow = {
  id: 'r1',
  rev: 1,
  label: '',
  values: {
    name: 'Le "Phare" & <fils>\nBrest',
    revenue: '1234.567',
    since: '2026-03-04',
    met: '2026-03-04T13:05:00Z',
    postcode: '01000',
  },
};
const cells = copied(object, [row], columns, reader);

test('what is copied is what is shown, days in figures with their year', () => {
  expect(cells[0]?.map((cell) => cell.text)).toEqual([
    'Le "Phare" & <fils>\nBrest',
    '1\u00a0234,567\u00a0€',
    '04/03/2026',
    '04/03/2026 14:05',
    '01000',
  ]);
});

test('a sheet takes figures and days as numbers with every decimal, and the rest as text', () => {
  const html = writeTable(cells);
  expect(html).toContain('x:num="1234.567"');
  expect(html).toContain('x:num="46085"');
  expect(html).toContain('&lt;fils&gt;');
  expect(html).not.toContain('x:num="01000"');
});

test('a table copied here is read back with its values', () => {
  const read = readTable(writeTable(cells));
  expect(read).toEqual(cells);
});

test('a table of another program is left to its text', () => {
  expect(readTable('<table><tr><td>x</td></tr></table>')).toBe(null);
});

test('a link fits only where the same records are meant', () => {
  const given = { text: 'Camille', from: { field: 'quote.owner', type: 'member', target: 'member', value: 'm1' } };
  const owner = { key: 'owner', type: 'member', settings: {} } as unknown as Field;
  const link = { key: 'contact', type: 'link', settings: { target: 'contact' } } as unknown as Field;
  expect(valueFor(given, object, owner)).toBe('m1');
  expect(valueFor(given, object, link)).toBe(undefined);
});
