import type { Field, Model, ObjectType } from '../../api/types.ts';

/** The fields a chart can have a bar for each value of. */
export function groupingFields(object: ObjectType, model: Model): Field[] {
  return [...object.fields, ...(object.journal ?? [])].filter(
    (field) => (model.types[field.type]?.grouping ?? 'none') !== 'none',
  );
}
