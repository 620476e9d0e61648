import type { SearchHit } from '../../api/types.ts';

const KEPT = 8;
const storedAs = (slug: string) => `comptoir.recent.${slug}`;

/** The records last opened on this device, newest first. */
export function recentlyVisited(slug: string): SearchHit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storedAs(slug)) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export function rememberVisit(slug: string, visit: SearchHit): void {
  const others = recentlyVisited(slug).filter((other) => other.id !== visit.id);
  localStorage.setItem(storedAs(slug), JSON.stringify([visit, ...others].slice(0, KEPT)));
}

export function forgetVisits(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('comptoir.recent.')) localStorage.removeItem(key);
}
