import { expect, test } from 'vitest';
import type { Field, ObjectType } from '../../api/types.ts';
import { isFilled, parted } from './optional.ts';

const field = (key: string, more: Partial<Field> = {}) => ({ key, required: false, inList: false, ...more }) as Field;
const fields = [
  field('name'),
  field('phone', { inList: true }),
  field('siren', { required: true }),
  field('fax'),
  field('vip'),
];
const object = { labelFields: ['name'] } as ObjectType;
const keys = (some: Field[]) => some.map((each) => each.key);

test('the name, what is required and what lists show stand there though they are empty', () => {
  const { shown, folded } = parted(object, fields, {}, new Set());
  expect(keys(shown)).toEqual(['name', 'phone', 'siren']);
  expect(keys(folded)).toEqual(['fax', 'vip']);
});

test('what is filled is never folded away, nor what was emptied just now', () => {
  expect(keys(parted(object, fields, { fax: '+33299000000' }, new Set()).folded)).toEqual(['vip']);
  expect(keys(parted(object, fields, { fax: null }, new Set(['fax'])).folded)).toEqual(['vip']);
});

test('an unticked box is an answer, an address without parts is none', () => {
  expect(isFilled(false)).toBe(true);
  expect(isFilled('0')).toBe(true);
  expect(isFilled('')).toBe(false);
  expect(isFilled(null)).toBe(false);
  expect(isFilled(undefined)).toBe(false);
  expect(isFilled({ id: 'a', label: null })).toBe(true);
  const nowhere = { line1: null, line2: null, street: '', postcode: null, town: null, country: null };
  expect(isFilled(nowhere)).toBe(false);
  expect(isFilled({ ...nowhere, town: 'Brest' })).toBe(true);
});
