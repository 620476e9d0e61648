import { type RefObject, useEffect } from 'react';
import { CHECK_WIDTH, type ShownColumn } from './columns.ts';
import { useRowHeight } from './useRowHeight.ts';
import type { Rows } from './useRows.ts';
import { useRowWindow } from './useRowWindow.ts';

const AHEAD = 12;
/** The heading above the rows and the sums that lie over the last of them. */
const AROUND = 32 + 36;

/** The rows on screen and a few around them; the active one always, for it is named to screen readers. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, rows: Rows, kept: number | undefined) {
  const height = useRowHeight();
  const loaded = rows.rows.length;
  const count = loaded + (rows.loading ? 18 : rows.hasMore ? AHEAD : 0);
  const virtual = useRowWindow(scroller, { count, height, ahead: AHEAD, around: AROUND, kept });
  const lastSeen = virtual.last + AHEAD;
  const { more, hasMore } = rows;
  useEffect(() => {
    if (hasMore && lastSeen >= loaded - AHEAD * 2) more();
  }, [hasMore, lastSeen, loaded, more]);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / height) - 2);
  return { virtual, page };
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
