import { expect, test } from 'vitest';
import type { Field, ObjectType } from '../api/types.ts';
import { saysBy } from './dictionary.ts';

const link = (key: string, type: string, target: string) => ({ key, type, settings: { target } }) as unknown as Field;
const object = (...fields: Field[]) => ({ key: 'organisation', fields }) as unknown as ObjectType;

test('a list of related records says by which field only where another field points there as well', () => {
  const owner = link('owner', 'member', 'member');
  const deputy = link('deputy', 'member', 'member');
  const partners = link('partners', 'links', 'organisation');
  expect(saysBy({ object: object(owner, partners), field: owner })).toBe(false);
  expect(saysBy({ object: object(owner, deputy), field: owner })).toBe(true);
  expect(saysBy({ object: object(owner, partners), field: partners })).toBe(true);
});
