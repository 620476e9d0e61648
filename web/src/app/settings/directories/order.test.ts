import { expect, test } from 'vitest';
import type { RecordRow } from '../../../api/types.ts';
import { movedTo, placesToWrite } from './order.ts';

const word = (id: string, position: string | null): RecordRow => ({ id, rev: 1, label: id, values: { position } });

test('a word goes where it is dropped and the others keep their order', () => {
  const words = [word('a', '1'), word('b', '2'), word('c', '3')];
  expect(movedTo(words, 'c', 0).map((each) => each.id)).toEqual(['c', 'a', 'b']);
  expect(movedTo(words, 'a', 1).map((each) => each.id)).toEqual(['b', 'a', 'c']);
  expect(movedTo(words, 'a', 3)).toBe(words);
});

test('only words whose place differs are written', () => {
  expect(placesToWrite([word('b', '2'), word('a', '1'), word('c', '3'), word('d', null)])).toEqual([
    { id: 'b', position: '1' },
    { id: 'a', position: '2' },
    { id: 'd', position: '4' },
  ]);
});
