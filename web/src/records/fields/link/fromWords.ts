import type { ObjectType, Values } from '../../../api/types.ts';

/** The values of a record made from a picker: its name, or first name and last name from several words. */
export function valuesFromWords(object: ObjectType, words: string): Values {
  const [first, second] = object.labelFields;
  if (!first) return {};
  if (!second) return { [first]: words };
  const gap = words.indexOf(' ');
  return gap < 0 ? { [second]: words } : { [first]: words.slice(0, gap), [second]: words.slice(gap + 1) };
}
