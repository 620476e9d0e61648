import { expect, test } from 'vitest';
import type { Field, Model, ObjectType } from '../../../api/types.ts';
import { fr } from '../../../kernel/messages/fr.ts';
import { type DivisionChoice, divisionOf, leavingForm, valueName, waysOf } from './division.ts';

const nothing: DivisionChoice = { way: 'all', byValue: {}, turns: [], hand: [], rest: '' };

test('values given to the same person are one share', () => {
  const choice = {
    ...nothing,
    way: 'by industry',
    byValue: { a: 'camille', b: 'yanis', c: 'camille', d: '' },
  } as const;
  expect(divisionOf(choice, 'organisation')).toEqual({
    object: 'organisation',
    by: 'industry',
    shares: [
      { to: 'camille', values: ['a', 'c'] },
      { to: 'yanis', values: ['b'] },
    ],
    rest: undefined,
  });
});

test('nothing is asked while nobody gets anything, and the rest alone is enough', () => {
  expect(divisionOf({ ...nothing, way: 'turns' }, 'organisation')).toBeUndefined();
  expect(divisionOf({ ...nothing, way: 'hand', hand: [{ to: 'camille', ids: [] }] }, 'organisation')).toBeUndefined();
  expect(divisionOf({ ...nothing, way: 'by industry', rest: 'marc' }, 'organisation')?.rest).toBe('marc');
  expect(divisionOf({ ...nothing, rest: 'marc' }, 'organisation')).toBeUndefined();
});

test('customers are divided by address, by choices and links, never by who is in charge', () => {
  const customers = {
    ownerField: 'owner',
    fields: [
      field('name', 'text'),
      field('address', 'address'),
      field('potential', 'choice'),
      field('owner', 'member'),
    ],
  } as unknown as ObjectType;
  const model = {
    types: { choice: { grouping: 'value' }, member: { grouping: 'value' }, text: { grouping: 'none' } },
  } as unknown as Model;
  expect(waysOf(customers, model, fr.handOver, 'fr').map((way) => way.value)).toEqual([
    'by address.department',
    'by address.town',
    'by potential',
    'turns',
    'hand',
  ]);
});

test('values are named as the screen names them', () => {
  const potential = { ...field('potential', 'choice'), settings: { options: [{ id: '1', label: 'Fort' }] } } as Field;
  expect(valueName('potential', potential, { value: '1', label: '1' }, fr, 'fr')).toBe('Fort');
  expect(valueName('address.town', undefined, { value: '', label: '' }, fr, 'fr')).toBe(fr.handOver.noValue);
  expect(valueName('address.town', undefined, { value: 'lorient', label: 'Lorient' }, fr, 'fr')).toBe('Lorient');
});

test('a department is called by its number and its name', () => {
  const named = (value: string) => valueName('address.department', undefined, { value, label: value }, fr, 'fr');
  expect(['75', '2A', '974', '01', ''].map(named)).toEqual([
    '75 · Paris',
    '2A · Corse-du-Sud',
    '974 · La Réunion',
    '01 · Ain',
    fr.handOver.noValue,
  ]);
  expect(named('99')).toBe('99');
});

test('a last day is only said of who leaves after it', () => {
  expect(leavingForm('stays', '2026-11-30')).toEqual({});
  expect(leavingForm('now', '2026-11-30')).toEqual({ leaves: true });
  expect(leavingForm('after', '2026-11-30')).toEqual({ lastDay: '2026-11-30' });
});

function field(key: string, type: string): Field {
  return { key, type, label: key, settings: {} } as unknown as Field;
}
