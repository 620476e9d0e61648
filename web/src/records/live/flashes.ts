import { useSyncExternalStore } from 'react';
import type { Field } from '../../api/types.ts';

/** What somebody else has just changed of a record. */
export interface Flash {
  by: string;
  /** The fields to mark; of a record that has just come, all of it. */
  fields: ReadonlySet<string> | 'all';
}

/** Long enough to look up and see it. */
const LASTS_MS = 4_000;

const flashes = new Map<string, Flash>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

export function flash(id: string, next: Flash): void {
  const before = flashes.get(id);
  const fields =
    before && before.by === next.by && before.fields !== 'all' && next.fields !== 'all'
      ? new Set([...before.fields, ...next.fields])
      : next.fields;
  flashes.set(id, { by: next.by, fields });
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => {
      flashes.delete(id);
      timers.delete(id);
      tell();
    }, LASTS_MS),
  );
  tell();
}

/** What is marked of a record just now. */
export function flashOf(id: string): Flash | undefined {
  return flashes.get(id);
}

export function useFlash(id: string): Flash | undefined {
  return useSyncExternalStore(subscribe, () => flashOf(id));
}

/** Whether a field is marked; a part of an address is when the address is. */
export function marks({ fields }: Flash, field: Field): boolean {
  return fields === 'all' || fields.has(field.key) || fields.has(field.key.replace(/\..*/, ''));
}

function tell() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
