/** The eight hues of free labels; a name always falls on the same one. */
export const HUES = ['ardoise', 'bleu', 'violet', 'prune', 'brique', 'ocre', 'olive', 'vert'] as const;
export type Hue = (typeof HUES)[number];

export function isHue(text: unknown): text is Hue {
  return HUES.includes(text as Hue);
}

export function hueOf(name: string): Hue {
  let sum = 7;
  for (const letter of name.toLocaleLowerCase('fr')) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return HUES[sum % HUES.length] ?? 'ardoise';
}

const SMALL_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'à', 'the', 'of', 'd', 'l']);

/** "Hôtel des Remparts" → "HR"; of a number such as "D-2026-0412" its letters only, "D". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s'’.\-&/]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLocaleLowerCase('fr')));
  const lettered = telling.filter((word) => !/^\d/.test(word));
  const [first = words[0] ?? '?', second] = lettered.length > 0 ? lettered : telling;
  const letters = [...first][0] ?? '?';
  return (second ? letters + ([...second][0] ?? '') : [...first].slice(0, 2).join('')).toLocaleUpperCase('fr');
}
