import type { RecordRow } from '../../../api/types.ts';

/** Puts one word at another place; all others keep their order. */
export function movedTo(words: RecordRow[], id: string, to: number): RecordRow[] {
  const word = words.find((each) => each.id === id);
  if (!word || to < 0 || to >= words.length) return words;
  const rest = words.filter((each) => each.id !== id);
  return [...rest.slice(0, to), word, ...rest.slice(to)];
}

/** What must be written for the words to stand as they do here: only places that differ. */
export function placesToWrite(words: RecordRow[]): { id: string; position: string }[] {
  return words
    .map((word, index) => ({ id: word.id, position: String(index + 1), now: word.values.position ?? null }))
    .filter((each) => each.now !== each.position)
    .map(({ id, position }) => ({ id, position }));
}
