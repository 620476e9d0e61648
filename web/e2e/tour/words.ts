import { en } from '../../src/kernel/messages/en.ts';
import { fr } from '../../src/kernel/messages/fr.ts';

const SHORTEST = 5;

/** The plain words of one language that the other says differently, so that finding one on a screen of the other is a fault. */
export function wordsOnlyOf(language: 'fr' | 'en'): Set<string> {
  const own = plain(language === 'fr' ? fr : en);
  const other = plain(language === 'fr' ? en : fr);
  const shared = new Set(other.values());
  return new Set([...own.values()].filter((word) => word.length >= SHORTEST && !shared.has(word)));
}

function plain(words: object, path = '', found = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(`${path}.${key}`, value.trim());
    else if (value && typeof value === 'object') plain(value, `${path}.${key}`, found);
  }
  return found;
}
