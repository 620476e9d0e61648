import { useCallback, useMemo, useState } from 'react';
import { useLatest } from '../../ui/useLatest.ts';
import type { Cursor } from './gridKeys.ts';
import { type Block, blockOf } from './range.ts';

interface Editing extends Cursor {
  startWith?: string;
}

/** Where one stands in the grid, how far the range reaches from there, and which cell is being edited. */
export function useCursor(show: (at: Cursor) => void) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [head, setHead] = useState<Cursor | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const shown = useLatest(show);
  const standing = useLatest(cursor);

  const place = useCallback(
    (to: Cursor) => {
      setCursor(to);
      setHead(null);
      setEditing(null);
      shown.current(to);
    },
    [shown],
  );
  /** Takes the range from the cursor to here; without a cursor one begins here. */
  const reach = useCallback(
    (to: Cursor, follow = true) => {
      if (!standing.current) setCursor(to);
      setHead(to);
      setEditing(null);
      if (follow) shown.current(to);
    },
    [shown, standing],
  );
  const edit = useCallback((at: Editing) => {
    setCursor(at);
    setHead(null);
    setEditing(at);
  }, []);
  const take = useCallback((from: Cursor, to: Cursor) => {
    setCursor(from);
    setHead(to);
    setEditing(null);
  }, []);
  const stopEditing = useCallback(() => setEditing(null), []);
  /** One layer at a time: the range, then the cell. */
  const leave = useCallback(() => {
    if (head) setHead(null);
    else setCursor(null);
  }, [head]);

  const drop = useCallback(() => {
    setCursor(null);
    setHead(null);
  }, []);

  const block = useMemo<Block | null>(() => (cursor ? blockOf(cursor, head ?? cursor) : null), [cursor, head]);
  const ranged = head !== null && cursor !== null && (head.row !== cursor.row || head.col !== cursor.col);
  return { cursor, head, editing, block, ranged, place, reach, take, edit, stopEditing, leave, drop, setCursor };
}
