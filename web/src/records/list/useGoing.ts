import { useCallback, useEffect, useRef } from 'react';
import type { Rows } from './useRows.ts';

interface Goal {
  row: number;
  then(row: number): void;
}

/** Goes to a row of the whole list, wherever it is; what is to be done there is done once it is at hand. */
export function useGoing(rows: Rows, show: (row: number) => void) {
  const goal = useRef<Goal | null>(null);
  const go = useCallback(
    (row: number, then: (row: number) => void) => {
      goal.current = { row, then };
      show(row);
    },
    [show],
  );
  const { base, rows: there, hasMore, stale } = rows;
  useEffect(() => {
    const to = goal.current;
    if (!to || stale || to.row < base) return;
    // The last row may be a few further up than was thought.
    const local = Math.min(to.row - base, hasMore ? Number.POSITIVE_INFINITY : there.length - 1);
    if (local < 0 || local >= there.length) return;
    goal.current = null;
    to.then(local);
  });
  return go;
}
