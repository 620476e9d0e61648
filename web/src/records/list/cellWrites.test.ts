import { expect, test } from 'vitest';
import { Problem } from '../../api/client.ts';
import type { Field, ObjectType, RecordRow } from '../../api/types.ts';
import type { WorkspaceApi } from '../../api/workspace.ts';
import { makeFormat } from '../../kernel/format.ts';
import { fr } from '../../kernel/messages/fr.ts';
import type { Reader } from '../fields/kind.ts';
import { batchesOf, type CellWrite, readCells, refusedCells, without } from './cellWrites.ts';

const place = { zone: 'Europe/Paris', currency: 'EUR' };
const reader: Reader = {
  language: 'fr',
  messages: fr,
  zone: place.zone,
  format: makeFormat('fr', place, () => new Date('2026-11-22T09:00:00Z')),
};
const field = (key: string, type: Field['type'], settings = {}) => ({ key, type, label: key, settings }) as Field;
const row = (id: string, values = {}) => ({ id, rev: 1, label: id, values }) as RecordRow;
const object = { key: 'organisation' } as ObjectType;
const potential = field('potential', 'choice', { options: [{ id: 'o-a', label: 'A', labelEn: 'A' }] });
const cell = (of: RecordRow, at: Field, text: string): CellWrite => ({ row: of, field: at, given: { text } });
const api = {
  query: async (_object: string, { search }: { search: string }) => ({
    records: [row('1'), row('2'), row('3')]
      .map((each, index) => ({ ...each, label: ['Camille Roussel', 'Yanis Haddad', 'yanis haddad'][index] ?? '' }))
      .filter((each) => each.label.toLowerCase().includes(search.toLowerCase())),
    next: null,
  }),
} as unknown as WorkspaceApi;

test('a pasted cell is read as its field reads what is typed', async () => {
  const one = row('r1');
  const read = await readCells(
    object,
    [
      cell(one, field('revenue', 'amount'), ' 1 200,50 € '),
      cell(one, field('since', 'date'), '22/11/2026'),
      cell(one, potential, 'a'),
      cell(one, field('customer', 'yesNo'), 'Oui'),
      cell(one, field('address', 'address'), '3 place Vauban\n35400 Saint-Malo'),
    ],
    reader,
    api,
  );
  expect(read.errors).toEqual({});
  expect(read.writes[0]?.values).toEqual({
    revenue: '1200.50',
    since: '2026-11-22',
    potential: 'o-a',
    customer: true,
    address: {
      line1: null,
      line2: null,
      street: '3 place Vauban',
      postcode: '35400',
      town: 'Saint-Malo',
      country: 'FR',
    },
  });
});

test('what cannot be read stays in its cell with the reason, and the others go on', async () => {
  const one = row('r1');
  const read = await readCells(
    object,
    [
      cell(one, field('revenue', 'amount'), 'beaucoup'),
      cell(one, potential, 'Z'),
      cell(one, field('town', 'text'), 'Lyon'),
    ],
    reader,
    api,
  );
  expect(Object.keys(read.errors)).toEqual(['r1/revenue', 'r1/potential']);
  expect(read.errors['r1/revenue']?.given).toBe('beaucoup');
  expect(read.writes[0]?.values).toEqual({ town: 'Lyon' });
});

test('a link is found by its name; a name that several bear is asked again', async () => {
  const owner = field('owner', 'member');
  const read = await readCells(
    object,
    [cell(row('r1'), owner, 'camille roussel'), cell(row('r2'), owner, 'Yanis Haddad'), cell(row('r3'), owner, 'Léo')],
    reader,
    api,
  );
  expect(read.writes.map((write) => write.values)).toEqual([{ owner: { id: '1', label: 'Camille Roussel' } }]);
  expect(Object.keys(read.errors)).toEqual(['r2/owner', 'r3/owner']);
});

test('a cell that has the value already is not written', async () => {
  const read = await readCells(object, [cell(row('r1', { town: 'Lyon' }), field('town', 'text'), 'Lyon')], reader, api);
  expect(read.writes).toEqual([]);
});

test('a value copied here goes back as it is; a choice of another field is read by its name', async () => {
  const from = (of: string, type: string, value: string) => ({ text: 'A', from: { field: of, type, value } });
  const read = await readCells(
    object,
    [
      { row: row('r1'), field: potential, given: from('organisation.potential', 'choice', 'o-x') },
      { row: row('r2'), field: potential, given: from('contact.rank', 'choice', 'o-y') },
    ],
    reader,
    api,
  );
  expect(read.writes.map((write) => write.values.potential)).toEqual(['o-x', 'o-a']);
});

const writes = ['r1', 'r2'].map((id) => ({
  row: row(id),
  values: { phone: 'x', town: 'y' },
  given: { phone: 'pas un numéro', town: 'y' },
}));

test('a refusal is told at its cell, and the rest of the batch stands', () => {
  const refused = refusedCells(new Problem({ at: [{ place: '1/phone', code: 'c', detail: 'Faux.' }] }), writes);
  expect(refused).toEqual({ 'r2/phone': { given: 'pas un numéro', why: 'Faux.' } });
  expect(without(writes, refused ?? {}).map((write) => Object.keys(write.values))).toEqual([
    ['phone', 'town'],
    ['town'],
  ]);
});

test('a refusal of a whole record marks every cell given to it', () => {
  const refused = refusedCells(new Problem({ at: [{ place: '0/', code: 'c', detail: 'Pas à vous.' }] }), writes);
  expect(Object.keys(refused ?? {})).toEqual(['r1/phone', 'r1/town']);
});

test('silence of the server accuses no cell', () => {
  expect(refusedCells(new Problem({ code: 'network.unreachable' }), writes)).toBe(null);
});

test('a thousand records make a batch', () => {
  expect(batchesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});
