import { type RefObject, useEffect } from 'react';
import { CHECK_WIDTH, type ShownColumn } from './columns.ts';
import { useRowHeight } from './useRowHeight.ts';
import type { Rows } from './useRows.ts';
import { useRowWindow } from './useRowWindow.ts';

const AHEAD = 12;
/** The heading above the rows and the sums that lie over the last of them. */
const AROUND = 32 + 36;

/** A place the bar is dragged past is not read. */
const PASSING_MS = 120;

/**
 * The rows on screen and a few around them, counted through the whole list; the active one always, for it is named to screen readers. What
 * is read follows them: on, back, or elsewhere where the bar leads out of what is at hand.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  rows: Rows,
  active: number | undefined,
  edits: boolean,
) {
  const height = useRowHeight();
  const loaded = rows.rows.length;
  const { base, total, more, before, seek, hasMore } = rows;
  const end = base + loaded;
  const known = end + (rows.loading ? 18 : hasMore ? AHEAD : 0);
  const count = hasMore || rows.stale ? Math.max(known, total ?? 0) : known;
  const kept = active === undefined ? undefined : base + active;
  const virtual = useRowWindow(scroller, { count, height, ahead: AHEAD, around: AROUND, kept });
  const { first, last } = virtual;
  const away = loaded > 0 && (last < base - AHEAD || first > end + AHEAD);
  useEffect(() => {
    if (away) {
      // What is being typed into a cell is not left behind.
      if (edits) return;
      const waiting = window.setTimeout(() => seek(first), PASSING_MS);
      return () => window.clearTimeout(waiting);
    }
    if (hasMore && last + AHEAD >= end - AHEAD * 2) more();
    else if (base > 0 && first - AHEAD * 2 <= base) before();
  }, [away, edits, hasMore, first, last, base, end, more, before, seek]);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / height) - 2);
  return { virtual, page, count, away };
}

/** Scrolls sideways until the whole cell stands clear of the frozen name. */
export function showColumn(scroller: HTMLElement | null, columns: ShownColumn[], col: number) {
  if (!scroller || col === 0) return;
  const frozen = CHECK_WIDTH + (columns[0]?.width ?? 0);
  const left = CHECK_WIDTH + columns.slice(0, col).reduce((sum, column) => sum + column.width, 0);
  const right = left + (columns[col]?.width ?? 0);
  if (left - scroller.scrollLeft < frozen) scroller.scrollLeft = left - frozen;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
