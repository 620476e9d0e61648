import { expect, test } from 'vitest';
import type { Filter } from '../../api/types.ts';
import { countConditions, toFilter, toGroup, withOperator } from './filterTree.ts';

const filter: Filter = {
  all: [
    { field: 'town', op: 'is', value: 'Lyon' },
    {
      any: [
        { field: 'job', op: 'contains', value: 'achat' },
        { field: 'grade', op: 'is', value: 'a' },
      ],
    },
  ],
};

test('a filter goes into the builder and comes out the same', () => {
  expect(toFilter(toGroup(filter))).toEqual(filter);
  expect(countConditions(toGroup(filter))).toBe(3);
});

test('a condition without its value is not asked yet', () => {
  expect(toFilter({ join: 'all', items: [{ field: 'town', op: 'is', value: '' }] })).toBe(undefined);
  expect(toFilter({ join: 'all', items: [{ field: 'town', op: 'empty' }] })).toEqual({
    all: [{ field: 'town', op: 'empty' }],
  });
});

test('a value survives the change of its operator where it fits', () => {
  const one = { field: 'grade', op: 'is' as const, value: 'a' };
  expect(withOperator(one, 'anyOf')).toEqual({ field: 'grade', op: 'anyOf', value: ['a'] });
  expect(withOperator(withOperator(one, 'anyOf'), 'is')).toEqual(one);
  expect(withOperator(one, 'empty')).toEqual({ field: 'grade', op: 'empty' });
});
