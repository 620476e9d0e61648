import { beforeEach, expect, test } from 'vitest';
import { adoptDensity, chooseDensity } from './density.ts';

const shown = () => document.documentElement.dataset.density;

beforeEach(() => localStorage.clear());

test('the height of rows is each person’s own', () => {
  chooseDensity('anne', 'serree');
  expect(shown()).toBe('serree');
  adoptDensity('camille', null);
  expect(shown()).toBe(undefined);
  adoptDensity('anne', 'serree');
  expect(shown()).toBe('serree');
});

test('the ordinary height needs no mark on the page', () => {
  chooseDensity('anne', 'aeree');
  chooseDensity('anne', 'ordinaire');
  expect(shown()).toBe(undefined);
});

test('what the account keeps goes before what this device knew', () => {
  chooseDensity('anne', 'aeree');
  expect(adoptDensity('anne', 'serree')).toBe(null);
  expect(shown()).toBe('serree');
});

test('a choice from before accounts kept it is given to the account, and only a choice', () => {
  expect(adoptDensity('anne', null)).toBe(null);
  chooseDensity('anne', 'aeree');
  expect(adoptDensity('anne', null)).toBe('aeree');
  expect(shown()).toBe('aeree');
});
