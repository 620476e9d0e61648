import { expect, test } from 'vitest';
import type { ObjectType, View } from '../../api/types.ts';
import { isChanged, nextSort, readListState, shownDefinition, writeListState } from './listState.ts';

const state = {
  view: 'v1',
  filter: { all: [{ field: 'town', op: 'is' as const, value: 'Lyon' }] },
  sort: [{ field: 'revenue', desc: true }],
  columns: [{ field: 'name', width: 228 }, { field: 'town' }],
  search: 'hôtel',
  color: '',
  summary: [{ field: 'revenue', of: 'average' as const }],
  open: 'r9',
};

test('an address gives back the list it was made from', () => {
  expect(readListState(writeListState(state))).toEqual(state);
});

test('what an address says wrongly is left out', () => {
  expect(readListState({ filter: 'x', sort: 3, columns: ',', view: 1 })).toEqual({ columns: [] });
});

const view = { definition: { filter: state.filter, sort: state.sort } } as View;

test('a view is changed only when something differs from it', () => {
  expect(isChanged({ view: 'v1', open: 'r9' }, view)).toBe(false);
  expect(isChanged({ view: 'v1', sort: [{ field: 'revenue', desc: true }] }, view)).toBe(false);
  expect(isChanged({ view: 'v1', filter: { all: [] } }, view)).toBe(true);
});

test('another colour or another figure is a change of the view', () => {
  expect(isChanged({ color: 'sector' }, view)).toBe(true);
  expect(isChanged({ summary: [{ field: 'revenue', of: 'max' }] }, view)).toBe(true);
  expect(shownDefinition({ color: '' }, view).color).toBe('');
});

test('filters taken away from a view stay away', () => {
  expect(shownDefinition({ filter: { all: [] } }, view).filter).toBe(undefined);
});

test('a heading sorts up, then down, then no more', () => {
  const up = nextSort(undefined, 'name');
  const down = nextSort(up, 'name');
  expect([up, down, nextSort(down, 'name')]).toEqual([
    [{ field: 'name', desc: false }],
    [{ field: 'name', desc: true }],
    [],
  ]);
});

test('what carries a number by itself is read from its latest', () => {
  const quote = { labelFields: ['number'], fields: [{ key: 'number', type: 'autoNumber' }] } as ObjectType;
  const contact = { labelFields: ['name'], fields: [{ key: 'name', type: 'text' }] } as ObjectType;
  expect(shownDefinition({}, undefined, quote).sort).toEqual([{ field: 'number', desc: true }]);
  expect(shownDefinition({ sort: [] }, undefined, quote).sort).toEqual([]);
  expect(shownDefinition({}, undefined, contact).sort).toBe(undefined);
});
