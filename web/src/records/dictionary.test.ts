import { expect, test } from 'vitest';
import type { Field, ObjectType } from '../api/types.ts';
import { countedName, saysBy } from './dictionary.ts';

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

test('what is counted stands in its plural, and one that names all as one does not count', () => {
  const named = (label: string, plural: string, labelEn: string, pluralEn: string) =>
    ({ key: 'x', label, plural, labelEn, pluralEn, fields: [] }) as unknown as ObjectType;
  const member = named('Membre', 'Équipe', 'Member', 'Team');
  expect([1, 6].map((count) => countedName(member, count, 'fr'))).toEqual(['membre', 'membres']);
  expect(countedName(member, 6, 'en')).toBe('members');
  const quote = named('Devis', 'Devis', 'Quote', 'Quotes');
  expect([countedName(quote, 6, 'fr'), countedName(quote, 6, 'en')]).toEqual(['devis', 'quotes']);
  const animal = named('Animal', 'Animaux', 'Animal', 'Animals');
  expect(countedName(animal, 2, 'fr')).toBe('animaux');
});
