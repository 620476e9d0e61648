import { expect, test } from 'vitest';
import { parseStars } from './stars.ts';

test('a rating is a figure, a figure out of five, or stars', () => {
  expect(['4', '4/5', '3 sur 5', '★★★★☆', '**'].map(parseStars)).toEqual([4, 4, 3, 4, 2]);
});

test('what is no rating is not read', () => {
  expect(['', '0', '6', '4/10', '4,5', '★★★★★★', 'bien'].map(parseStars)).toEqual(Array(7).fill(null));
});
