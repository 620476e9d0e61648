import { expect, test } from 'vitest';
import { blockOf, cellsIn, spread } from './range.ts';

const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const drawn = (cells: { row: number; col: number; value: string }[]) =>
  cells.map((cell) => `${cell.row}/${cell.col} ${cell.value}`).join(', ');

test('a range is the same whichever corner one began in', () => {
  expect(blockOf({ row: 4, col: 3 }, { row: 1, col: 1 })).toEqual(block(1, 1, 4, 3));
  expect(cellsIn(block(1, 1, 4, 3))).toBe(12);
});

test('one value fills a range', () => {
  expect(drawn(spread([['A']], block(2, 1, 3, 2)))).toBe('2/1 A, 2/2 A, 3/1 A, 3/2 A');
});

test('a block larger than the range lies down from its first cell', () => {
  expect(
    drawn(
      spread(
        [
          ['A', 'B'],
          ['C', 'D'],
        ],
        block(5, 0, 5, 0),
      ),
    ),
  ).toBe('5/0 A, 5/1 B, 6/0 C, 6/1 D');
});

test('a row is repeated over a range of its width', () => {
  expect(drawn(spread([['A', 'B']], block(0, 0, 1, 1)))).toBe('0/0 A, 0/1 B, 1/0 A, 1/1 B');
});

test('a ragged block leaves alone the cells it does not speak of', () => {
  expect(drawn(spread([['A', 'B'], ['C']], block(0, 0, 0, 0)))).toBe('0/0 A, 0/1 B, 1/0 C');
});
