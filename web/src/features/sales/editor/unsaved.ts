import type { Draft } from './draft.ts';

/** Lines that the server has not got yet, kept on the device until it has. */

interface Unsaved {
  base: Draft;
  rev: number;
  mine: Draft;
}

const storedAs = (slug: string, id: string) => `comptoir.quote.${slug}.${id}`;

export function readUnsaved(slug: string, id: string): Unsaved | null {
  try {
    const kept = JSON.parse(localStorage.getItem(storedAs(slug, id)) ?? 'null') as Unsaved | null;
    return kept && Array.isArray(kept.mine?.lines) && Array.isArray(kept.base?.lines) ? kept : null;
  } catch {
    return null;
  }
}

export function keepUnsaved(slug: string, id: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(storedAs(slug, id), JSON.stringify(unsaved));
  } catch {
    // A full store only means that a reload would lose what is not saved; leaving the page asks first.
  }
}

export function forgetUnsaved(slug: string, id: string): void {
  localStorage.removeItem(storedAs(slug, id));
}
