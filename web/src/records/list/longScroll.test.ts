import { describe, expect, test } from 'vitest';
import { HIGHEST, LongScroll, shownHeight } from './longScroll.ts';

const ROW = 36;
const VIEW = 700;
const million = { most: HIGHEST - VIEW, excess: 1_000_000 * ROW - HIGHEST };
const short = { most: 100_000 - VIEW, excess: 0 };

describe('the place in a list longer than a browser can scroll', () => {
  test('a short list is scrolled as it is', () => {
    expect(shownHeight(1000, ROW)).toBe(36_000);
    const scroll = new LongScroll();
    expect(scroll.moved(0, short)).toBe(0);
    expect(scroll.moved(50_000, short)).toBe(50_000);
    expect(scroll.goTo(1_234, short)).toBe(1_234);
  });

  test('the element of a million rows stays within what browsers can show', () => {
    expect(shownHeight(1_000_000, ROW)).toBe(HIGHEST);
  });

  test('the bar in the middle is the middle of the list, and its end is the last row', () => {
    const scroll = new LongScroll();
    const middle = scroll.moved(million.most / 2, million);
    expect(Math.round((middle + VIEW / 2) / ROW)).toBeCloseTo(500_000, -2);
    expect(scroll.moved(million.most, million) + VIEW).toBe(1_000_000 * ROW);
    expect(scroll.moved(0, million)).toBe(0);
  });

  test('the wheel moves a pixel for a pixel wherever one is', () => {
    const scroll = new LongScroll();
    const there = scroll.moved(6_000_000, million);
    expect(scroll.moved(6_000_100, million)).toBe(there + 100);
    expect(scroll.moved(6_000_050, million)).toBe(there + 50);
  });

  test('any row can be gone to, and the bar stands where it would have been dragged to', () => {
    for (const row of [0, 1, 1000, 27_778, 27_779, 400_000, 512_345, 999_000, 999_980]) {
      const scroll = new LongScroll();
      const top = scroll.goTo(row * ROW, million);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(million.most);
      expect(top + scroll.shift).toBeCloseTo(row * ROW, 3);
      expect(scroll.isOff(million)).toBe(false);
      const dragged = new LongScroll();
      dragged.moved(million.most / 3, million);
      expect(Math.abs(dragged.moved(top, million) - row * ROW)).toBeLessThanOrEqual(LEAP_ERROR);
    }
  });

  test('after much wheel the bar is put right without moving the rows', () => {
    const scroll = new LongScroll();
    let top = 6_000_000;
    let place = scroll.moved(top, million);
    for (let i = 0; i < 50; i++) {
      top += 4_000;
      place = scroll.moved(top, million);
    }
    expect(scroll.isOff(million)).toBe(true);
    const put = scroll.goTo(place, million);
    expect(put + scroll.shift).toBe(place);
    expect(scroll.isOff(million)).toBe(false);
  });
});

/** Pixels of the bar stand for more than one row: it cannot be dragged to each of them. */
const LEAP_ERROR = 5_000 * 3;
