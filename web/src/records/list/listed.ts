import type { Field, ObjectType } from '../../api/types.ts';

const known = new WeakMap<ObjectType, ObjectType>();

/** An object as its lists know it: with who made and changed its records, and when, beside its own fields. */
export function listed(object: ObjectType): ObjectType {
  const found = known.get(object);
  if (found) return found;
  const made = object.journal?.length ? { ...object, fields: [...object.fields, ...object.journal] } : object;
  known.set(object, made);
  return made;
}

/** Whether lists have an order by this field; where it would be slow on a large one they have none. */
export function isSortable(field: Field): boolean {
  return field.settings.unsorted !== true;
}
