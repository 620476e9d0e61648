import { expect, test } from 'vitest';
import type { Field } from '../../api/types.ts';
import { fr } from '../../kernel/messages/fr.ts';
import { barName, filterOfBar, inOrder, measureOf, moved, withBars, withMeasure, withParts } from './bars.ts';

const reader = { messages: fr, language: 'fr' as const };
const field = (type: Field['type'], settings: Field['settings'] = {}) => ({ key: 'f', type, settings }) as Field;
const bar = (key: string | null, label: string | null = null) => ({ key, label, count: 1, value: '1' });

test('a bar is called as its value is', () => {
  const potential = field('choice', { options: [{ id: 'u1', label: 'A' }] });
  expect(barName(bar('u1'), potential, 'month', reader)).toBe('A');
  expect(barName(bar(null), potential, 'month', reader)).toBe('(vide)');
  expect(barName(bar('u2', 'Hôtels'), field('link'), 'month', reader)).toBe('Hôtels');
  expect(barName(bar('u2'), field('link'), 'month', reader)).toBe('fiche non accessible');
  expect(barName(bar('false'), field('yesNo'), 'month', reader)).toBe('Non');
});

test('a period is called by its month, its quarter or its year', () => {
  const named = (period: 'month' | 'quarter' | 'year') => barName(bar('2026-10-01'), field('date'), period, reader);
  expect([named('month'), named('quarter'), named('year')]).toEqual(['oct. 2026', 'T4 2026', '2026']);
});

test('a bar opens the list’s own filter with the bar’s value', () => {
  const own = { field: 'customer', op: 'is' as const, value: true };
  expect(filterOfBar({ by: 'owner', filter: own }, 'u1')).toEqual({
    all: [own, { field: 'owner', op: 'is', value: 'u1' }],
  });
  expect(filterOfBar({ by: 'owner' }, null)).toEqual({ all: [{ field: 'owner', op: 'empty' }] });
  expect(filterOfBar({ by: 'active' }, 'false')).toEqual({ all: [{ field: 'active', op: 'is', value: false }] });
});

test('a period ends where the next one begins, over the turn of the year', () => {
  const ends = (period: 'month' | 'quarter' | 'year', key: string) =>
    JSON.stringify(filterOfBar({ by: 'paidOn', period }, key));
  expect(ends('month', '2026-12-01')).toContain('"op":"lt","value":"2027-01-01"');
  expect(ends('quarter', '2026-10-01')).toContain('"op":"lt","value":"2027-01-01"');
  expect(ends('year', '2026-01-01')).toContain('"op":"lt","value":"2027-01-01"');
});

test('periods stand in their order, what is empty at the end', () => {
  const bars = [bar(null), bar('2026-02-01'), bar('2026-01-01')];
  expect(inOrder(bars, true).map(({ key }) => key)).toEqual(['2026-01-01', '2026-02-01', null]);
  expect(inOrder(bars, false)).toEqual(bars);
});

test('a measure is chosen whole: what is measured and of which field', () => {
  const form = withMeasure({ by: 'owner' }, 'sum:revenue');
  expect(form).toEqual({ by: 'owner', of: 'sum', field: 'revenue' });
  expect(measureOf(form)).toBe('sum:revenue');
  expect(withMeasure(form, 'count')).toEqual({ by: 'owner' });
});

test('a part opens the list with the values of both: its bar’s and its own', () => {
  const form = { by: 'owner', stackedBy: 'paidOn', stackedPeriod: 'year' as const };
  expect(filterOfBar(form, 'u1', '2026-01-01')).toEqual({
    all: [
      { field: 'owner', op: 'is', value: 'u1' },
      { field: 'paidOn', op: 'gte', value: '2026-01-01' },
      { field: 'paidOn', op: 'lt', value: '2027-01-01' },
    ],
  });
  expect(filterOfBar(form, undefined, null)).toEqual({ all: [{ field: 'paidOn', op: 'empty' }] });
  expect(filterOfBar(form, 'u1')).toEqual({ all: [{ field: 'owner', op: 'is', value: 'u1' }] });
});

test('a chart is never stacked by its own bars, nor of averages', () => {
  const stacked = { by: 'owner', stackedBy: 'paidOn', stackedPeriod: 'year' as const };
  expect(withBars(stacked, 'paidOn')).toEqual({ by: 'paidOn' });
  expect(withBars(stacked, 'potential')).toEqual({ ...stacked, by: 'potential' });
  expect(withMeasure(stacked, 'average:revenue')).toEqual({ by: 'owner', of: 'average', field: 'revenue' });
  const average = { by: 'owner', of: 'average' as const, field: 'revenue' };
  expect(withParts(average, 'potential', ['count', 'sum:revenue'])).toEqual({
    by: 'owner',
    of: 'sum',
    field: 'revenue',
    stackedBy: 'potential',
  });
  expect(withParts(average, 'potential', ['count'])).toEqual({ by: 'owner', stackedBy: 'potential' });
  expect(withParts(stacked, '', [])).toEqual({ by: 'owner' });
});

test('a chart moves a place and stays at the ends', () => {
  const charts = ['a', 'b', 'c'].map((id) => ({ id }));
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).join('');
  expect(ids(moved(charts, 'b', -1))).toBe('bac');
  expect(ids(moved(charts, 'b', 1))).toBe('acb');
  expect(ids(moved(charts, 'a', -1))).toBe('abc');
});
