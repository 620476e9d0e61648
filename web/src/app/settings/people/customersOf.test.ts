import { expect, test } from 'vitest';
import type { Field, Model, ObjectType } from '../../../api/types.ts';
import { customersOf } from './customersOf.ts';

test('customers are the owned records that most owned objects point at', () => {
  const model = {
    objects: [
      object('contact', 'owner', ['organisation', 'jobTitle']),
      object('organisation', 'owner', ['industry']),
      object('quote', 'owner', ['organisation', 'contact']),
      object('industry', null, []),
    ],
  } as unknown as Model;
  expect(customersOf(model)?.key).toBe('organisation');
});

test('where nothing points at owned records all are handed over or none', () => {
  const model = { objects: [object('contact', 'owner', [])] } as unknown as Model;
  expect(customersOf(model)).toBeUndefined();
});

function object(key: string, ownerField: string | null, targets: string[]): ObjectType {
  const fields = targets.map((target) => ({ key: target, settings: { target } }) as unknown as Field);
  return { key, ownerField, fields } as ObjectType;
}
