import type { Condition, Field, Filter, Model, Value } from '../../api/types.ts';
import { targetOf } from '../dictionary.ts';
import { toFilter, toGroup } from './filterTree.ts';

/** The condition "is this value", or "is empty"; nothing for a field that no filter asks so. */
export function isThisValue(model: Model, field: Field, value: Value): Condition | null {
  const known = model.types[field.type]?.operators ?? [];
  if (value === null || value === '') return known.includes('empty') ? { field: field.key, op: 'empty' } : null;
  const asked = typeof value === 'object' ? ('id' in value ? value.id : null) : value;
  if (asked === null) return null;
  if ((field.type === 'choice' || targetOf(field)) && known.includes('anyOf') && typeof asked === 'string')
    return { field: field.key, op: 'anyOf', value: [asked] };
  return known.includes('is') ? { field: field.key, op: 'is', value: asked } : null;
}

/** The list's filter with one more condition, in the place of one that asked the same field the same way. */
export function withCondition(filter: Filter | undefined, condition: Condition): Filter {
  const group = toGroup(filter);
  const same = (item: (typeof group.items)[number]) =>
    'field' in item && item.field === condition.field && item.op === condition.op;
  if (group.join === 'any' && group.items.length > 1)
    return toFilter({ join: 'all', items: [group, condition] }) ?? condition;
  return toFilter({ join: 'all', items: [...group.items.filter((item) => !same(item)), condition] }) ?? condition;
}
