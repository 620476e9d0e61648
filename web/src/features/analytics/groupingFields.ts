import type { Field, Model, ObjectType } from '../../api/types.ts';
import { optionsOf } from '../../records/dictionary.ts';

/** The fields a chart can have a bar for each value of; of texts those whose words are declared, such as the state of a quote. */
export function groupingFields(object: ObjectType, model: Model): Field[] {
  return [...object.fields, ...(object.journal ?? [])].filter(
    (field) =>
      (model.types[field.type]?.grouping ?? 'none') !== 'none' ||
      (field.type === 'text' && optionsOf(field).length > 0),
  );
}
