import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './hues.ts';

test('initials skip the small words', () => {
  expect([initialsOf('Hôtel des Remparts'), initialsOf('École de voile des Abers'), initialsOf('Le Goff')]).toEqual([
    'HR',
    'ÉV',
    'GO',
  ]);
});

test('a name keeps its hue whatever its capitals', () => {
  expect(hueOf('Camille Roussel')).toBe(hueOf('CAMILLE ROUSSEL'));
});
