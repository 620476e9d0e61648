import { expect, test } from 'vitest';
import type { Model, ObjectType } from '../../api/types.ts';
import { fr } from '../../kernel/messages/fr.ts';
import { chartSheet } from './chartSheet.ts';
import type { ReadChart } from './chartsApi.ts';
import { drawnChart } from './drawnChart.ts';

const reader = { messages: fr, language: 'fr' as const, format: { integer: String } };
const model = { types: { member: { grouping: 'value' }, date: { grouping: 'period' } } } as unknown as Model;
const quotes = {
  key: 'quote',
  fields: [
    { key: 'owner', type: 'member', label: 'Responsable', settings: {} },
    { key: 'paidOn', type: 'date', label: 'Payé le', settings: {} },
    { key: 'title', type: 'text', label: 'Objet', settings: {} },
    { key: 'state', type: 'text', label: 'État', settings: { options: [{ id: 'sent', label: 'Envoyé' }] } },
    { key: 'netTotal', type: 'amount', label: 'Total', settings: {} },
  ],
} as unknown as ObjectType;
const sum = (value: string) => ({ count: 1, value });
const read: ReadChart = {
  form: { by: 'owner', stackedBy: 'state', of: 'sum', field: 'netTotal' },
  chart: {
    bars: [{ key: 'u1', label: 'Anne', count: 2, value: '30.50', parts: [sum('20.50'), sum('10')] }],
    rest: { bars: 7, count: 9, value: '900', parts: [sum('900'), sum('0')] },
    total: { count: 11, value: '930.50' },
    parts: [
      { key: 'sent', label: null, count: 2, value: '920.50' },
      { key: null, label: null, count: 2, value: '10' },
    ],
    others: null,
  },
};

test('a chart is gathered by what has few values, among texts by a state only', () => {
  const asked = (by: string) => drawnChart(quotes, model, { ...read, form: { by } }, reader);
  expect(asked('state')?.by.key).toBe('state');
  expect(asked('title')).toBeUndefined();
});

test('the rest stands last, leads nowhere and does not measure the bars', () => {
  const rows = drawnChart(quotes, model, read, reader)?.rows;
  expect(rows?.map(({ key, name, scales }) => [key, name, scales])).toEqual([
    ['u1', 'Anne', true],
    [undefined, 'Autres (7)', false],
  ]);
  expect(drawnChart(quotes, model, read, reader, 12)?.rows).toHaveLength(1);
});

test('the copied table has a column for each part, with the comma of the language', () => {
  const drawn = drawnChart(quotes, model, read, reader);
  expect(drawn && chartSheet(quotes, drawn, reader)).toEqual([
    ['Responsable', 'Envoyé', '(vide)', 'Total', 'Fiches'],
    ['Anne', '20,50', '10', '30,50', '2'],
    ['Autres (7)', '900', '0', '900', '9'],
  ]);
});
