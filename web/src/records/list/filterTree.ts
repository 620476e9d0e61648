import type { Condition, Field, FieldTypeInfo, Filter, Model, ObjectType, Operator } from '../../api/types.ts';
import { fieldAt, targetOf } from '../dictionary.ts';

/** A filter as the builder shows it: conditions joined by and/or, with groups one level down. */
export interface Group {
  join: 'all' | 'any';
  items: (Condition | Group)[];
}

export function isGroup(item: Condition | Group): item is Group {
  return 'join' in item;
}

export function toGroup(filter: Filter | undefined): Group {
  if (!filter) return { join: 'all', items: [] };
  if ('all' in filter) return { join: 'all', items: filter.all.map(toItem) };
  if ('any' in filter) return { join: 'any', items: filter.any.map(toItem) };
  return { join: 'all', items: [filter] };
}

function toItem(filter: Filter): Condition | Group {
  return 'field' in filter ? filter : toGroup(filter);
}

/** The filter the server is asked; a condition still without its value waits. */
export function toFilter(group: Group): Filter | undefined {
  const parts = group.items.flatMap((item): Filter[] => {
    if (isGroup(item)) {
      const inner = toFilter(item);
      return inner ? [inner] : [];
    }
    return isComplete(item) ? [item] : [];
  });
  if (parts.length === 0) return undefined;
  return group.join === 'all' ? { all: parts } : { any: parts };
}

export function isComplete({ op, value }: Condition): boolean {
  if (op === 'empty' || op === 'notEmpty') return true;
  if (op === 'between')
    return Array.isArray(value) && value.length === 2 && value.every((end) => end !== '' && end !== null);
  if (op === 'anyOf' || op === 'noneOf') return Array.isArray(value) && value.length > 0;
  return value !== undefined && value !== null && value !== '';
}

export function countConditions(group: Group): number {
  return group.items.reduce((sum, item) => sum + (isGroup(item) ? countConditions(item) : 1), 0);
}

export function replaced(group: Group, index: number, item: Condition | Group): Group {
  return { ...group, items: group.items.map((kept, at) => (at === index ? item : kept)) };
}

/** Takes an item away, and a group with its last one. */
export function without(group: Group, index: number): Group {
  return { ...group, items: group.items.filter((_, at) => at !== index) };
}

const MANY: Operator[] = ['anyOf', 'noneOf'];

/** Another operator keeps the value when it still fits it. */
export function withOperator(condition: Condition, op: Operator): Condition {
  const { field, value } = condition;
  if (op === 'empty' || op === 'notEmpty') return { field, op };
  const many = MANY.includes(op);
  if (many && typeof value === 'string' && value) return { field, op, value: [value] };
  if (!many && op !== 'between' && Array.isArray(value)) return { field, op, value: value[0] ?? '' };
  if (op === 'between') return { field, op, value: ['', ''] };
  return many && !Array.isArray(value) ? { field, op, value: [] } : { field, op, value };
}

const FALLBACK: FieldTypeInfo = {
  operators: ['is', 'isNot', 'empty', 'notEmpty'],
  settings: [],
  creatable: false,
  grouping: 'none',
};

export function operatorsOf(model: Model, field: Field): Operator[] {
  const known = (model.types[field.type] ?? FALLBACK).operators;
  // "est" with several values says the same as with one.
  return known.includes('anyOf') && (field.type === 'choice' || targetOf(field))
    ? known.filter((op) => op !== 'is' && op !== 'isNot')
    : known;
}

/** The operator a new condition starts with: the loosest one a person would think of. */
export function firstOperator(model: Model, field: Field): Operator {
  const known = operatorsOf(model, field);
  const wished: Operator[] =
    field.type === 'choice' || field.type === 'labels' || targetOf(field) ? ['anyOf', 'is'] : ['contains', 'is', 'gte'];
  return wished.find((op) => known.includes(op)) ?? known[0] ?? 'is';
}

/** What can be filtered on: each field, and an address by its parts. */
export function filterable(object: ObjectType): Field[] {
  return object.fields.flatMap((field) =>
    field.type === 'address'
      ? ['address', 'town', 'postcode', 'country'].flatMap((part) =>
          part === 'address' ? [] : (fieldAt(object, `${field.key}.${part}`) ?? []),
        )
      : [field],
  );
}
