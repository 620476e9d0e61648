import { useSyncExternalStore } from 'react';

/** How high rows are: each person's choice, kept with their account; a copy on the device shows it at once. */
export const DENSITIES = ['serree', 'ordinaire', 'aeree'] as const;
export type Density = (typeof DENSITIES)[number];

const listeners = new Set<() => void>();
const stored = (person: string) => `comptoir.density.${person}`;

function chosenDensity(person: string): Density {
  const found = localStorage.getItem(stored(person));
  return DENSITIES.find((density) => density === found) ?? 'ordinaire';
}

export function chooseDensity(person: string, density: Density): void {
  localStorage.setItem(stored(person), density);
  showDensity(person);
  for (const listener of listeners) listener();
}

/**
 * Takes over what the account keeps, which another device may have changed.
 * @returns what this device alone still knows, from before accounts kept it
 */
export function adoptDensity(person: string, kept: Density | null): Density | null {
  if (kept) chooseDensity(person, kept);
  else showDensity(person);
  return kept ? null : (localStorage.getItem(stored(person)) && chosenDensity(person)) || null;
}

/** Puts the person's choice on the page, where tokens.css reads it. */
function showDensity(person: string): void {
  const density = chosenDensity(person);
  if (density === 'ordinaire') delete document.documentElement.dataset.density;
  else document.documentElement.dataset.density = density;
}

export function useDensity(person: string): Density {
  return useSyncExternalStore(subscribe, () => chosenDensity(person));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
