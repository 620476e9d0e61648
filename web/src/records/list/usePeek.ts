import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { RecordRow } from '../../api/types.ts';
import { useLatest } from '../../ui/useLatest.ts';
import type { Cursor } from './gridKeys.ts';

interface Peeking {
  scroller: RefObject<HTMLElement | null>;
  rows: RecordRow[];
  openId: string | undefined;
  cursor: Cursor | null;
  place(to: Cursor): void;
  focus(): void;
  onOpen(id: string): void;
}

/**
 * Looks at a record beside its row: the panel has the keys (J, K, Escape), the active cell goes along with the record that is
 * open, and closing gives the keys back to that cell.
 */
export function usePeek(peeking: Peeking) {
  const { openId } = peeking;
  const latest = useLatest(peeking);
  const looking = useRef(false);
  const look = useCallback(
    (row: RecordRow, at: Cursor) => {
      const { place, onOpen } = latest.current;
      looking.current = true;
      place(at);
      onOpen(row.id);
    },
    [latest],
  );
  useEffect(() => {
    if (!looking.current) return;
    const { scroller, rows, cursor, place, focus } = latest.current;
    if (!openId) {
      looking.current = false;
      return focus();
    }
    const panel = scroller.current?.closest('.work')?.querySelector<HTMLElement>('.panel');
    if (panel && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
    const row = rows.findIndex((candidate) => candidate.id === openId);
    if (row >= 0 && cursor && row !== cursor.row) place({ row, col: cursor.col });
  }, [openId, latest]);
  return look;
}
