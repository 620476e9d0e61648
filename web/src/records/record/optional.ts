import type { Field, ObjectType, Value, Values } from '../../api/types.ts';

/** Which fields of a form stand in it at once, and which wait folded away until they are filled or asked for. */

/** Whether there is anything in a field; an unticked box is an answer. */
export function isFilled(value: Value | undefined): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (typeof value !== 'object' || 'id' in value) return true;
  return Object.values(value).some((part) => part !== null && part !== '');
}

/** What every record of the object is expected to have: its name, what is required, what the lists show. */
export function isUsual(object: ObjectType, field: Field): boolean {
  return field.required || field.inList || object.labelFields.includes(field.key);
}

export interface Parted {
  shown: Field[];
  folded: Field[];
}

/** @param kept keys of fields that stay where they are though they were emptied just now */
export function parted(object: ObjectType, fields: Field[], values: Values, kept: ReadonlySet<string>): Parted {
  const stands = (field: Field) => isUsual(object, field) || isFilled(values[field.key]) || kept.has(field.key);
  return { shown: fields.filter(stands), folded: fields.filter((field) => !stands(field)) };
}
