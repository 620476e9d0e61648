import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { RecordRow, ViewDefinition } from '../../api/types.ts';
import { holdPlaces } from '../live/holding.ts';
import type { useCursor } from './useCursor.ts';
import { useRowHeight } from './useRowHeight.ts';

/**
 * Rows that come and go by what others do move nothing under one's eyes: the cursor and its range stay on their records, the first row on
 * screen stays where it is, and while a cell is edited no row moves at all.
 */
export function useSteadyRows(
  scroller: RefObject<HTMLElement | null>,
  rows: RecordRow[],
  definition: ViewDefinition,
  at: ReturnType<typeof useCursor>,
  moveBy: (rows: number) => void,
) {
  const height = useRowHeight();
  const question = JSON.stringify([definition.filter, definition.search, definition.sort]);
  const before = useRef({ rows, question });
  const { cursor, head, editing, setCursor, take } = at;

  const edits = editing !== null;
  useLayoutEffect(() => (edits ? holdPlaces() : undefined), [edits]);

  useLayoutEffect(() => {
    const was = before.current;
    before.current = { rows, question };
    if (was.rows === rows || was.question !== question || edits) return;
    const shift = cursor ? movedBy(was.rows, rows, cursor.row) : 0;
    if (cursor && shift !== 0) {
      const to = { ...cursor, row: cursor.row + shift };
      if (head) take(to, { ...head, row: Math.max(0, head.row + shift) });
      else setCursor(to);
    }
    const box = scroller.current;
    if (!box || box.scrollTop < 1) return;
    const moved = movedBy(was.rows, rows, Math.floor(box.scrollTop / height));
    if (moved !== 0) moveBy(moved);
  }, [rows, question, edits, cursor, head, take, setCursor, scroller, height, moveBy]);
}

/** By how many places the record of a row has moved; none where it is gone. */
export function movedBy(before: RecordRow[], after: RecordRow[], row: number): number {
  const id = before[row]?.id;
  if (id === undefined || after[row]?.id === id) return 0;
  const now = after.findIndex((candidate) => candidate.id === id);
  return now < 0 ? 0 : now - row;
}
