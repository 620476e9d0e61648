import type { SearchHit } from '../../api/types.ts';

const KEPT = 8;
interface Visitor {
  slug: string;
  me: { member: { id: string } };
}

const storedAs = ({ slug, me }: Visitor) => `comptoir.recent.${slug}.${me.member.id}`;

/** The records a person last opened on this device, newest first. */
export function recentlyVisited(visitor: Visitor): SearchHit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storedAs(visitor)) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export function rememberVisit(visitor: Visitor, visit: SearchHit): void {
  const others = recentlyVisited(visitor).filter((other) => other.id !== visit.id);
  localStorage.setItem(storedAs(visitor), JSON.stringify([visit, ...others].slice(0, KEPT)));
}

export function forgetVisits(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('comptoir.recent.')) localStorage.removeItem(key);
}
