import { describe, expect, test } from 'vitest';
import { afterCommit, farRow, intentionOf, leadsToEnd } from './gridKeys.ts';

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

describe('the ends of a list longer than what is at hand', () => {
  const ctrl = (key: string, shiftKey = false) => ({ key, ctrlKey: true, metaKey: false, shiftKey, altKey: false });
  const middle = { base: 5000, loaded: 200, count: 1_000_000, more: true };

  test('Ctrl+End and Ctrl+Home lead to its last and first row', () => {
    expect(farRow(ctrl('End'), middle)).toBe(999_999);
    expect(farRow(ctrl('ArrowDown'), middle)).toBe(999_999);
    expect(farRow(ctrl('Home'), middle)).toBe(0);
    expect(farRow(ctrl('ArrowUp'), middle)).toBe(0);
  });

  test('what is at hand needs no way there, and a range is not taken over what is not', () => {
    expect(farRow(ctrl('End'), { base: 0, loaded: 40, count: 40, more: false })).toBeNull();
    expect(farRow(ctrl('Home'), { base: 0, loaded: 200, count: 1_000_000, more: true })).toBeNull();
    expect(farRow(ctrl('End', true), middle)).toBeNull();
  });

  test('as long as nobody knows how long the list is, its end is that of what was read', () => {
    expect(farRow(ctrl('End'), { base: 0, loaded: 200, count: 212, more: true })).toBeNull();
  });
});

test('Ctrl, Shift and an arrow down ask for the end of the list, an arrow up does not', () => {
  const keys = { ctrlKey: true, metaKey: false, shiftKey: true, altKey: false };
  expect(leadsToEnd({ ...keys, key: 'ArrowDown' })).toBe(true);
  expect(leadsToEnd({ ...keys, key: 'End' })).toBe(true);
  expect(leadsToEnd({ ...keys, key: 'ArrowUp' })).toBe(false);
  expect(leadsToEnd({ ...keys, shiftKey: false, key: 'ArrowDown' })).toBe(false);
});
