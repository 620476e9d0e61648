import type { LinkValue, Value } from '../../../api/types.ts';

/** The records that a value of several links to. */
export function asLinks(value: Value | undefined): LinkValue[] {
  if (!Array.isArray(value)) return [];
  return (value as (string | LinkValue)[]).filter((each): each is LinkValue => typeof each === 'object');
}

/** The names of a text, apart by semicolons or lines; names themselves have commas. */
export function namesIn(text: string): string[] {
  return text
    .split(/[;\n\r|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
