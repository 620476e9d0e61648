import { expect, test } from 'vitest';
import { asLinks, namesIn } from './several.ts';

test('several records are named apart by semicolons or lines, and a comma is of the name', () => {
  expect(namesIn('Belloc, Fils & Cie; Port de Brest\nArsenal')).toEqual([
    'Belloc, Fils & Cie',
    'Port de Brest',
    'Arsenal',
  ]);
  expect(namesIn(' ; ')).toEqual([]);
});

test('what is no list of links has none', () => {
  const link = { id: 'a', label: null };
  expect(asLinks([link])).toEqual([link]);
  expect(asLinks(['a'])).toEqual([]);
  expect(asLinks(link)).toEqual([]);
  expect(asLinks(null)).toEqual([]);
});
