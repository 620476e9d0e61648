import { expect, test } from 'vitest';
import type { Field } from '../../api/types.ts';
import { fr } from '../../kernel/messages/fr.ts';
import { outcomeWords } from './cellOutcome.ts';

const field = (label: string) => ({ key: label, label }) as Field;
const told = (part: object) =>
  outcomeWords({ said: '', done: 0, refused: 0, fixed: [], fixedCells: 0, ...part }, fr.grid, (each) => each.label);

test('what was done is told with what was refused, and stays until it is read', () => {
  const outcome = told({ said: '5 cases collées', done: 5, refused: 1 });
  expect(outcome.text).toMatch(/^5 cases collées\. Une case n’a pas pris sa valeur/);
  expect(outcome).toMatchObject({ icon: 'alert', stays: true });
});

test('fields that are not edited are named once', () => {
  const outcome = told({ fixed: [field('CA'), field('CA'), field('Numéro')], fixedCells: 3 });
  expect(outcome.text).toBe('3 cases ne se modifient pas ici (CA, Numéro).');
  expect(outcome.icon).toBe('lock');
});

test('where nothing differs it is said so', () => {
  expect(told({}).text).toBe(fr.grid.nothingToChange);
});
