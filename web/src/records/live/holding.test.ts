import { expect, test } from 'vitest';
import { movedBy } from '../list/useSteadyRows.ts';
import { holdPlaces, placesAreHeld, whenReleased } from './holding.ts';

test('rows wait until the last cell being edited is left', async () => {
  const first = holdPlaces();
  const second = holdPlaces();
  let moved = false;
  const waiting = whenReleased().then(() => {
    moved = true;
  });
  first();
  first();
  await Promise.resolve();
  expect([placesAreHeld(), moved]).toEqual([true, false]);
  second();
  await waiting;
  expect([placesAreHeld(), moved]).toEqual([false, true]);
});

test('the cursor goes with its record, and stays where a record is gone', () => {
  const rows = (ids: string) => [...ids].map((id) => ({ id, rev: 1, label: id, values: {} }));
  expect(movedBy(rows('ace'), rows('abce'), 2)).toBe(1);
  expect(movedBy(rows('abce'), rows('ace'), 2)).toBe(-1);
  expect(movedBy(rows('ace'), rows('ae'), 1)).toBe(0);
});
