import { useCallback, useMemo, useRef, useState } from 'react';
import type { RecordRow } from '../../api/types.ts';

export interface Selection {
  ids: ReadonlySet<string>;
  /** Every row of the list, also those not yet loaded. */
  everything: boolean;
  has(id: string): boolean;
  /** The rows ticked one by one, those further away as they were when they were ticked. */
  rows(): RecordRow[];
  toggle(id: string, index: number, range: boolean): void;
  toggleAll(): void;
  clear(): void;
}

/** Which rows are ticked; Shift takes all between the last tick and this one. */
export function useSelection(rows: RecordRow[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [everything, setEverything] = useState(false);
  const last = useRef<string | null>(null);
  /** What was ticked, also once the list has gone on to other rows. */
  const ticked = useRef(new Map<string, RecordRow>());
  const known = useRef(rows);
  known.current = rows;

  const toggle = useCallback(
    (id: string, index: number, range: boolean) => {
      const next = new Set(everything ? known.current.map((row) => row.id) : ids);
      if (range) {
        const since = known.current.findIndex((row) => row.id === last.current);
        const start = since < 0 ? index : since;
        const [from, to] = [Math.min(start, index), Math.max(start, index)];
        for (const row of known.current.slice(from, to + 1)) next.add(row.id);
      } else if (!next.delete(id)) next.add(id);
      last.current = id;
      for (const row of known.current) if (next.has(row.id)) ticked.current.set(row.id, row);
      setEverything(false);
      setIds(next);
    },
    [ids, everything],
  );
  const clear = useCallback(() => {
    setIds(new Set());
    setEverything(false);
  }, []);
  const toggleAll = useCallback(() => {
    setEverything((all) => !all && ids.size === 0);
    setIds(new Set());
  }, [ids]);
  return useMemo(
    () => ({
      ids,
      everything,
      has: (id) => everything || ids.has(id),
      rows: () => {
        const here = new Map(known.current.map((row) => [row.id, row]));
        return [...ids].flatMap((id) => here.get(id) ?? ticked.current.get(id) ?? []);
      },
      toggle,
      toggleAll,
      clear,
    }),
    [ids, everything, toggle, toggleAll, clear],
  );
}
