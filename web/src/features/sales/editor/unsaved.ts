import type { Draft } from './draft.ts';

/** Lines that the server has not got yet, kept on the device until it has; each person finds only their own. */

export interface Place {
  slug: string;
  member: string;
  quote: string;
}

interface Unsaved {
  base: Draft;
  rev: number;
  mine: Draft;
  /** Sent without an answer. */
  sent?: Draft;
}

const storedAs = ({ slug, member, quote }: Place) => `comptoir.quote.${slug}.${member}.${quote}`;

export function readUnsaved(place: Place): Unsaved | null {
  try {
    const kept = JSON.parse(localStorage.getItem(storedAs(place)) ?? 'null') as Unsaved | null;
    return kept && Array.isArray(kept.mine?.lines) && Array.isArray(kept.base?.lines) ? kept : null;
  } catch {
    return null;
  }
}

export function keepUnsaved(place: Place, unsaved: Unsaved): void {
  try {
    localStorage.setItem(storedAs(place), JSON.stringify(unsaved));
  } catch {
    // A full store only means that a reload would lose what is not saved; leaving the page asks first.
  }
}

export function forgetUnsaved(place: Place): void {
  localStorage.removeItem(storedAs(place));
}
