import { useRef, useSyncExternalStore } from 'react';
import type { Field, ObjectType, Values } from '../../api/types.ts';
import { useWorkspace } from '../workspace.tsx';
import { isFilled } from './optional.ts';

const listeners = new Set<() => void>();

/** Whether the optional fields of a section are unfolded: each person's choice, kept on the device they made it on. */
export function useUnfolded(object: ObjectType, section: string): [boolean, (unfolded: boolean) => void] {
  const { me, slug } = useWorkspace();
  const name = `comptoir.optional.${slug}.${me.member.id}.${object.key}.${section}`;
  const unfolded = useSyncExternalStore(subscribe, () => localStorage.getItem(name) === 'shown');
  function choose(next: boolean) {
    if (next) localStorage.setItem(name, 'shown');
    else localStorage.removeItem(name);
    for (const listener of listeners) listener();
  }
  return [unfolded, choose];
}

/** Fields that were filled while this record has been looked at: one that is emptied does not leave from under the pointer. */
export function useKept(fields: Field[], record: string, values: Values): ReadonlySet<string> {
  const kept = useRef({ record, keys: new Set<string>() });
  if (kept.current.record !== record) kept.current = { record, keys: new Set() };
  for (const field of fields) {
    if (isFilled(values[field.key])) kept.current.keys.add(field.key);
  }
  return kept.current.keys;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
