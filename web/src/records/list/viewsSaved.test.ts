import { expect, test } from 'vitest';
import { isComplete, withOperator } from './filterTree.ts';
import { isSaved } from './viewsSaved.ts';

test('a filter names saved views only, not those a feature gives', () => {
  expect(isSaved({ id: '01a207d3-f771-7000-8e87-85c3ac6c753d' })).toBe(true);
  expect(isSaved({ id: 'to-remind' })).toBe(false);
});

test('a condition on a view waits for its view, and keeps it when it is turned round', () => {
  expect(isComplete({ field: 'view', op: 'is' })).toBe(false);
  const chosen = { field: 'view', op: 'is' as const, value: 'v' };
  expect(isComplete(chosen)).toBe(true);
  expect(withOperator(chosen, 'isNot')).toEqual({ field: 'view', op: 'isNot', value: 'v' });
});
