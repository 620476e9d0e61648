import { expect, test } from 'vitest';
import type { Field, Model } from '../../api/types.ts';
import { isThisValue, withCondition } from './filterByValue.ts';

const model = {
  types: {
    text: { operators: ['is', 'contains', 'empty'] },
    member: { operators: ['is', 'anyOf', 'empty'] },
    address: { operators: ['contains'] },
  },
} as unknown as Model;
const field = (key: string, type: Field['type']) => ({ key, type, settings: {} }) as unknown as Field;
const lyon = { field: 'town', op: 'is' as const, value: 'Lyon' };

test('a value becomes the question whether it is that', () => {
  expect(isThisValue(model, field('town', 'text'), 'Lyon')).toEqual(lyon);
  expect(isThisValue(model, field('owner', 'member'), { id: 'm1', label: 'Camille' })).toEqual({
    field: 'owner',
    op: 'anyOf',
    value: ['m1'],
  });
});

test('nothing becomes the question whether it is empty', () => {
  expect(isThisValue(model, field('town', 'text'), null)).toEqual({ field: 'town', op: 'empty' });
});

test('what no filter can ask is not offered', () => {
  expect(isThisValue(model, field('address', 'address'), 'x')).toBe(null);
});

test('a condition is added to those there, and takes the place of its like', () => {
  const rennes = { field: 'town', op: 'is' as const, value: 'Rennes' };
  const owned = { field: 'owner', op: 'anyOf' as const, value: ['m1'] };
  expect(withCondition({ all: [rennes, owned] }, lyon)).toEqual({ all: [owned, lyon] });
  expect(withCondition({ any: [rennes, owned] }, lyon)).toEqual({ all: [{ any: [rennes, owned] }, lyon] });
  expect(withCondition(undefined, lyon)).toEqual({ all: [lyon] });
});
