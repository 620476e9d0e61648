import type { Value } from '../../api/types.ts';
import type { Reading } from './kind.ts';

/** The plain text of a value that is a string, empty when it is not. */
export function asText(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function readText(text: string): Reading {
  return { value: text === '' ? null : text };
}

/** Digits by groups: "80295478500028" → "802 954 785 00028". */
export function grouped(text: string, sizes: number[]): string {
  const parts: string[] = [];
  let rest = text.replace(/\s/g, '');
  for (const size of sizes) {
    if (rest === '') break;
    parts.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...parts, rest].filter((part) => part !== '').join('\u00a0');
}
