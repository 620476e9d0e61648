import { expect, test } from 'vitest';
import type { ObjectType } from '../../../api/types.ts';
import { valuesFromWords } from './fromWords.ts';

const named = (...labelFields: string[]) => ({ labelFields }) as unknown as ObjectType;

test('a company takes all the words as its name', () => {
  expect(valuesFromWords(named('name'), 'Hôtel des Remparts')).toEqual({ name: 'Hôtel des Remparts' });
});

test('a person takes the first word as first name and the rest as last name', () => {
  expect(valuesFromWords(named('firstName', 'lastName'), 'Élodie Le Goff')).toEqual({
    firstName: 'Élodie',
    lastName: 'Le Goff',
  });
  expect(valuesFromWords(named('firstName', 'lastName'), 'Marchand')).toEqual({ lastName: 'Marchand' });
});
