import type { Field, ObjectType } from '../../api/types.ts';

const MOST = 4;

/** The sums and counts that stand above a record; its list of fields then leaves them out. */
export function figuresOf(object: ObjectType): Field[] {
  return object.fields.filter((field) => field.type === 'rollup').slice(0, MOST);
}
