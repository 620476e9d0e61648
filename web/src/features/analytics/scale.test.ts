import { expect, test } from 'vitest';
import { goesBeyond, scaleOf, spansOf, zeroOf } from './scale.ts';

test('the highest bar fills the width and the others stand in proportion', () => {
  const scale = scaleOf([['200'], ['50'], [null]]);
  expect([['200'], ['50'], [null]].map((bar) => spansOf(bar, scale))).toEqual([
    [{ left: 0, width: 100 }],
    [{ left: 0, width: 25 }],
    [{ left: 0, width: 0 }],
  ]);
});

test('what is below zero lies to its left', () => {
  const scale = scaleOf([['300'], ['-100']]);
  expect(zeroOf(scale)).toBe(25);
  expect(spansOf(['300'], scale)).toEqual([{ left: 25, width: 75 }]);
  expect(spansOf(['-100'], scale)).toEqual([{ left: 0, width: 25 }]);
});

test('parts lie end to end, those below zero away from it on their own side', () => {
  const bars = [
    ['60', '-20', '20', '-20'],
    ['10', null, '0', '0'],
  ];
  const scale = scaleOf(bars);
  expect(scale).toEqual({ from: -40, to: 80 });
  expect(spansOf(bars[0] ?? [], { from: -50, to: 150 })).toEqual([
    { left: 25, width: 30 },
    { left: 15, width: 10 },
    { left: 55, width: 10 },
    { left: 5, width: 10 },
  ]);
});

test('a bar beyond the scale is drawn to its end, with its parts in proportion', () => {
  expect(spansOf(['300', '100'], { from: 0, to: 100 })).toEqual([
    { left: 0, width: 75 },
    { left: 75, width: 25 },
  ]);
  expect(goesBeyond(['300', '100'], { from: 0, to: 100 })).toBe(true);
  expect(goesBeyond(['60', '40'], { from: 0, to: 100 })).toBe(false);
});

test('where all is zero nothing is drawn', () => {
  const scale = scaleOf([['0'], [null]]);
  expect(zeroOf(scale)).toBe(0);
  expect(spansOf(['0'], scale)).toEqual([{ left: 0, width: 0 }]);
});
