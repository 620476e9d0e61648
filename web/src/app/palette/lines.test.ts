import { expect, test } from 'vitest';
import { actLines, parted, verbOf, wordsAfter } from './lines.ts';

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

const done: string[] = [];
const duplicate = {
  key: 'duplicate',
  object: 'quote',
  verb: 'Dupliquer',
  icon: 'copy' as const,
  run: (id: string) => void done.push(id),
};
const quote = { object: 'quote', id: 'q1', label: 'D-2026-0001' };
const other = { object: 'quote', id: 'q2', label: 'D-2026-0002' };
const person = { object: 'contact', id: 'c1', label: 'Élodie' };

test('a verb or its first letters stand before what it is for', () => {
  expect(verbOf('dup D-2026', [duplicate])?.rest).toBe('D-2026');
  expect(verbOf('Dupont', [duplicate])).toBeUndefined();
});

test('an act is offered for what was found, for the last visited, and for the open page', () => {
  const asked = { acts: [duplicate], hits: [other, person], recent: [person, quote], here: quote };
  const labels = (text: string) => actLines({ ...asked, text }).map((line) => line.label);
  expect(labels('dupliquer 0002')).toEqual(['Dupliquer D-2026-0002']);
  expect(labels('dupliquer')).toEqual(['Dupliquer D-2026-0001']);
  expect(labels('')).toEqual(['Dupliquer D-2026-0001']);
  expect(labels('Élodie')).toEqual([]);
  actLines({ ...asked, text: 'dupliquer 0002' })[0]?.act?.();
  expect(done).toEqual(['q2']);
});
