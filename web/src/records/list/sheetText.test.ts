import { expect, test } from 'vitest';
import { readSheet, writeSheet } from './sheetText.ts';

test('what Excel copies comes in by rows and columns, its last line break without a row', () => {
  expect(readSheet('Rennes\t1 200,50\r\nNantes\t\r\n')).toEqual([
    ['Rennes', '1 200,50'],
    ['Nantes', ''],
  ]);
});

test('a quoted cell keeps its line breaks, tabs and quotes', () => {
  expect(readSheet('"3 place Vauban\n35400 Saint-Malo"\t"dit ""le phare"""\r\nb\t"a\tb"')).toEqual([
    ['3 place Vauban\n35400 Saint-Malo', 'dit "le phare"'],
    ['b', 'a\tb'],
  ]);
});

test('a quote that closes nothing is part of the text', () => {
  expect(readSheet('"Le Goff" SARL\tx')).toEqual([['"Le Goff" SARL', 'x']]);
  expect(readSheet('"ouvert\tx')).toEqual([['"ouvert', 'x']]);
});

test('one word is one cell, an empty line an empty cell', () => {
  expect(readSheet('Lyon')).toEqual([['Lyon']]);
  expect(readSheet('a\n\nb')).toEqual([['a'], [''], ['b']]);
});

test('what is written is read back as it was', () => {
  const rows = [
    ['a', 'deux\nlignes', '"cité"'],
    ['', 'x"y', 'tab\tici'],
  ];
  expect(readSheet(writeSheet(rows))).toEqual(rows);
});
