import { expect, test } from 'vitest';
import { tipPlace } from './tipPlace.ts';

const page = { width: 400 };
const tip = { width: 100, height: 24 };

test('a tip stands above the middle of what it names', () => {
  expect(tipPlace({ left: 180, top: 100, width: 40, height: 30 }, tip, page)).toEqual({ left: 150, top: 71 });
});

test('at the head of the page it stands under it', () => {
  expect(tipPlace({ left: 180, top: 10, width: 40, height: 30 }, tip, page)).toEqual({ left: 150, top: 45 });
});

test('at the edges of the page it stays on it', () => {
  expect(tipPlace({ left: 0, top: 100, width: 20, height: 20 }, tip, page).left).toBe(5);
  expect(tipPlace({ left: 390, top: 100, width: 10, height: 20 }, tip, page).left).toBe(295);
});
