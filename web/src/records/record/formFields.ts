import type { Field, LinkValue, ObjectType, Values } from '../../api/types.ts';
import { canWrite } from '../dictionary.ts';

const ENOUGH = 8;

/** The fields a new record asks first: its name, what is required, then what the lists show. */
export function formFields(object: ObjectType): Field[] {
  const writable = object.fields.filter(canWrite);
  const named = object.labelFields.flatMap((key) => writable.find((field) => field.key === key) ?? []);
  const required = writable.filter((field) => field.required && !named.includes(field));
  const listed = writable.filter((field) => field.inList && !named.includes(field) && !required.includes(field));
  const first = [...named, ...required, ...listed];
  return first.slice(0, Math.max(ENOUGH, named.length + required.length));
}

/** What the form starts with: the fields' own defaults, and oneself as the owner. */
export function defaultValues(object: ObjectType, me: LinkValue): Values {
  const values: Values = {};
  for (const field of object.fields) {
    if (!canWrite(field)) continue;
    if (field.defaultValue !== null && field.defaultValue !== undefined) values[field.key] = field.defaultValue;
    else if (field.key === object.ownerField) values[field.key] = me;
  }
  return values;
}
