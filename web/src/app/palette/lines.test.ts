import { expect, test } from 'vitest';
import { parted, wordsAfter } from './lines.ts';

test('the beginning of any word is marked, accents aside', () => {
  expect(
    parted('Hôtel des Remparts', 'hote rem')
      .filter((part) => part.hit)
      .map((part) => part.text),
  ).toEqual(['Hôte', 'Rem']);
});

test('the words after the name of an object are what to create', () => {
  expect(wordsAfter('contact Élodie Marchand', 'Contact')).toBe('Élodie Marchand');
  expect(wordsAfter('con Élodie', 'Contact')).toBe('Élodie');
  expect(wordsAfter('contact', 'Contact')).toBe('');
});
