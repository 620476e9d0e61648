import { expect, test } from 'vitest';
import type { WireLine } from '../quotesApi.ts';
import { changedValues, comparedLines, type VersionSheet } from './compareVersions.ts';

const lyon = (street: string | null) => ({
  line1: null,
  line2: null,
  street,
  postcode: '69002',
  town: 'Lyon',
  country: null,
});
const line = (id: string, values: Partial<WireLine> = {}): WireLine => ({
  id,
  kind: 'item',
  label: id,
  quantity: '1',
  price: '10',
  net: '10',
  ...values,
});
const sheet = (lines: WireLine[], values: VersionSheet['values'] = {}): VersionSheet => ({ lines, values });
const told = (before: VersionSheet, after: VersionSheet) =>
  comparedLines(before, after).map((each) => `${each.id} ${each.change} ${each.fields.join(',')}`.trim());

test('lines that came, went and changed are told in the order of the later version', () => {
  const before = sheet([line('a'), line('b'), line('c')]);
  const after = sheet([line('a'), line('c', { price: '12', net: '12' }), line('d')]);
  expect(told(before, after)).toEqual(['a same', 'b removed', 'c changed price,net', 'd added']);
});

test('a line that stood first and went still stands first', () => {
  expect(told(sheet([line('a'), line('b')]), sheet([line('b')]))).toEqual(['a removed', 'b same']);
});

test('one figure written in two ways is no change, nor is nothing beside an empty text', () => {
  const before = sheet([line('a', { price: '10.00', unit: null, optional: false })], {
    title: null,
    buyer: lyon(''),
  });
  const after = sheet([line('a', { price: '10', unit: '' })], { buyer: lyon(null) });
  expect(told(before, after)).toEqual(['a same']);
  expect(changedValues(before, after)).toEqual([]);
});

test('what differs in the head and the texts is named', () => {
  const before = sheet([], { title: 'Bar', validUntil: '2026-12-23', discountValue: '0' });
  const after = sheet([], { title: 'Bar', validUntil: '2026-12-30', discountValue: '5' });
  expect(changedValues(before, after)).toEqual(['validUntil', 'discountValue']);
});
