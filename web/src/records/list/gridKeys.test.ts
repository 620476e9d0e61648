import { expect, test } from 'vitest';
import { afterCommit, intentionOf } from './gridKeys.ts';

const size = { rows: 10, cols: 4, page: 5 };
const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test('a letter edits the active cell and is its first character', () => {
  expect(intentionOf(key('x'), { row: 1, col: 1 }, size)).toEqual({ kind: 'edit', startWith: 'x' });
});

test('a letter acts on the row only when no cell is active', () => {
  expect(intentionOf(key('x'), null, size)).toEqual({ kind: 'select' });
  expect(intentionOf(key('j'), null, size)).toEqual({ kind: 'next' });
});

test('Tab leaves the grid after the last column', () => {
  expect(intentionOf(key('Tab'), { row: 0, col: 3 }, size)).toBe(null);
  expect(intentionOf(key('Tab', { shiftKey: true }), { row: 0, col: 2 }, size)).toEqual({
    kind: 'move',
    to: { row: 0, col: 1 },
  });
});

test('arrows stay inside the grid', () => {
  expect(intentionOf(key('ArrowUp'), { row: 0, col: 0 }, size)).toEqual({ kind: 'move', to: { row: 0, col: 0 } });
  expect(intentionOf(key('End', { ctrlKey: true }), { row: 2, col: 0 }, size)).toEqual({
    kind: 'move',
    to: { row: 9, col: 3 },
  });
});

test('Enter saves and goes down, Tab to the right', () => {
  expect(afterCommit({ row: 2, col: 1 }, 'down', size)).toEqual({ row: 3, col: 1 });
  expect(afterCommit({ row: 2, col: 3 }, 'right', size)).toEqual({ row: 2, col: 3 });
});

test('Shift moves the far corner of the range and leaves the cell where it is', () => {
  const cursor = { row: 2, col: 1 };
  expect(intentionOf(key('ArrowDown', { shiftKey: true }), cursor, size, { row: 4, col: 2 })).toEqual({
    kind: 'extend',
    to: { row: 5, col: 2 },
  });
  expect(intentionOf(key('End', { shiftKey: true, ctrlKey: true }), cursor, size)).toEqual({
    kind: 'extend',
    to: { row: 9, col: 3 },
  });
});

test('Ctrl+A takes everything, Ctrl+D fills down, Ctrl+C and Ctrl+V are the browser’s', () => {
  const cursor = { row: 2, col: 1 };
  const ctrl = { ctrlKey: true };
  expect(intentionOf(key('a', ctrl), null, size)).toEqual({ kind: 'all' });
  expect(intentionOf(key('d', ctrl), cursor, size)).toEqual({ kind: 'fillDown' });
  expect(intentionOf(key('c', ctrl), cursor, size)).toBe(null);
  expect(intentionOf(key('v', ctrl), cursor, size)).toBe(null);
});

test('Alt+F filters by the active cell', () => {
  expect(intentionOf(key('f', { altKey: true }), { row: 0, col: 0 }, size)).toEqual({ kind: 'filter' });
  expect(intentionOf(key('ArrowLeft', { altKey: true }), { row: 0, col: 0 }, size)).toBe(null);
});

test('Shift+F10 opens the menu of the active cell', () => {
  expect(intentionOf(key('F10', { shiftKey: true }), { row: 0, col: 0 }, size)).toEqual({ kind: 'menu' });
  expect(intentionOf(key('F10', { shiftKey: true }), null, size)).toBe(null);
});
