import { expect, test } from 'vitest';
import type { Role } from '../../../api/settings-types.ts';
import { countChanges, fitting, ruleOf, seesMargin, withMargin, withRule } from './rules.ts';

const full = { see: 'all', change: 'all', delete: 'all', add: true, import: true, export: true } as const;
const rep: Role = {
  key: 'rep',
  name: 'Commercial',
  builtin: true,
  settings: false,
  templates: false,
  bulkExport: false,
  objects: { '*': full },
  fields: { 'product.cost': 'hidden' },
};

test('an object without its own rule follows the rule of the others', () => {
  expect(ruleOf(rep, 'contact')).toEqual(full);
});

test('nobody changes more than they see', () => {
  expect(fitting({ ...full, see: 'own' })).toEqual({ ...full, see: 'own', change: 'own', delete: 'own' });
  expect(fitting({ ...full, see: 'none' }).add).toBe(false);
});

test('changes are counted by the cell', () => {
  const after = [withMargin(withRule(rep, 'contact', { delete: 'own' }), true)];
  expect(seesMargin(rep)).toBe(false);
  expect(countChanges([rep], after)).toBe(2);
  expect(countChanges([rep], [withRule(rep, 'contact', {})])).toBe(0);
  expect(countChanges([rep], [{ ...rep, templates: true, bulkExport: true }])).toBe(2);
});
