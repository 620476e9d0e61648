import { expect, test } from 'vitest';
import type { Field } from '../../api/types.ts';
import { figureOf, figuresOf, shownFigures, withFigure } from './figures.ts';

const field = (key: string, type: Field['type']) => ({ key, type, label: key, settings: {} }) as unknown as Field;
const revenue = field('revenue', 'amount');
const town = field('town', 'text');
const since = field('since', 'date');

test('each kind is asked what it can answer', () => {
  expect(figuresOf(revenue)).toEqual(['sum', 'average', 'min', 'max', 'filled']);
  expect(figuresOf(since)).toEqual(['min', 'max', 'filled']);
  expect(figuresOf(town)).toEqual(['filled']);
});

test('amounts are summed until the view says otherwise, other columns stay quiet', () => {
  expect(figureOf(revenue, {})).toBe('sum');
  expect(figureOf(revenue, { summary: [{ field: 'revenue', of: 'none' }] })).toBe(null);
  expect(figureOf(town, {})).toBe(null);
  expect(figureOf(town, { summary: [{ field: 'town', of: 'filled' }] })).toBe('filled');
  expect(figureOf(town, { summary: [{ field: 'town', of: 'sum' }] })).toBe(null);
});

test('the first column, which counts the rows, has no figure of its own', () => {
  const columns = [revenue, revenue].map((each) => ({ field: each, width: 100 }));
  expect(shownFigures(columns, {})).toEqual([{ field: 'revenue', of: 'sum' }]);
});

test('another figure takes the place of the one before', () => {
  expect(withFigure([{ field: 'a', of: 'sum' }], 'a', 'max')).toEqual([{ field: 'a', of: 'max' }]);
});
