import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { RecordRow, ViewDefinition } from '../../api/types.ts';
import { holdPlaces } from '../live/holding.ts';
import type { useCursor } from './useCursor.ts';
import { useRowHeight } from './useRowHeight.ts';
import type { Rows } from './useRows.ts';
import type { useRowWindow } from './useRowWindow.ts';

/**
 * Rows that come and go by what others do move nothing under one's eyes: the cursor and its range stay on their records, the first row on
 * screen stays where it is, and while a cell is edited no row moves at all.
 */
export function useSteadyRows(
  scroller: RefObject<HTMLElement | null>,
  { rows, base }: Pick<Rows, 'rows' | 'base'>,
  definition: ViewDefinition,
  at: ReturnType<typeof useCursor>,
  { place, moveBy }: Pick<ReturnType<typeof useRowWindow>, 'place' | 'moveBy'>,
) {
  const height = useRowHeight();
  const question = JSON.stringify([definition.filter, definition.search, definition.sort]);
  const before = useRef({ rows, base, question });
  const { cursor, head, editing, setCursor, take, drop } = at;

  const edits = editing !== null;
  useLayoutEffect(() => (edits ? holdPlaces() : undefined), [edits]);

  useLayoutEffect(() => {
    const was = before.current;
    before.current = { rows, base, question };
    if (was.rows === rows || was.question !== question || edits) return;
    // One has gone to another part of the list: the cursor stayed behind.
    if (cursor && was.base !== base && !isThere(was.rows, rows, cursor.row)) return drop();
    const shift = cursor ? movedBy(was.rows, rows, cursor.row) : 0;
    if (cursor && shift !== 0) {
      const to = { ...cursor, row: cursor.row + shift };
      if (head) take(to, { ...head, row: Math.max(0, head.row + shift) });
      else setCursor(to);
    }
    const box = scroller.current;
    if (!box || box.scrollTop < 1) return;
    const top = Math.floor(place() / height) - was.base;
    if (!was.rows[top] || !isThere(was.rows, rows, top)) return;
    const moved = movedBy(was.rows, rows, top) + base - was.base;
    if (moved !== 0) moveBy(moved);
  }, [rows, question, edits, cursor, head, take, setCursor, scroller, height, place, moveBy, base, drop]);
}

function isThere(before: RecordRow[], after: RecordRow[], row: number): boolean {
  const id = before[row]?.id;
  return id !== undefined && after.some((candidate) => candidate.id === id);
}

/** By how many places the record of a row has moved; none where it is gone. */
export function movedBy(before: RecordRow[], after: RecordRow[], row: number): number {
  const id = before[row]?.id;
  if (id === undefined || after[row]?.id === id) return 0;
  const now = after.findIndex((candidate) => candidate.id === id);
  return now < 0 ? 0 : now - row;
}
