import { beforeEach, expect, test } from 'vitest';
import { chooseDensity, showDensity } from './density.ts';

const shown = () => document.documentElement.dataset.density;

beforeEach(() => localStorage.clear());

test('the height of rows is each person’s own', () => {
  chooseDensity('anne', 'serree');
  expect(shown()).toBe('serree');
  showDensity('camille');
  expect(shown()).toBe(undefined);
  showDensity('anne');
  expect(shown()).toBe('serree');
});

test('the ordinary height needs no mark on the page', () => {
  chooseDensity('anne', 'aeree');
  chooseDensity('anne', 'ordinaire');
  expect(shown()).toBe(undefined);
});
