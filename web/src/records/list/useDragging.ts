import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Cursor } from './gridKeys.ts';

const EDGE = 28;
const STEP = 14;

/** While the button is held the range follows the pointer; near an edge the grid scrolls under it. */
export function useDragging(scroller: RefObject<HTMLElement | null>, id: string, reach: (to: Cursor) => void) {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  return useCallback(() => {
    const grid = scroller.current;
    if (!grid) return;
    let pointer: { x: number; y: number } | null = null;
    let frame = 0;

    const follow = () => {
      frame = 0;
      if (!pointer) return;
      const area = bodyOf(grid);
      const across = pointer.x > area.right - EDGE ? STEP : pointer.x < area.left + EDGE ? -STEP : 0;
      const down = pointer.y > area.bottom - EDGE ? STEP : pointer.y < area.top ? -STEP : 0;
      if (across !== 0 || down !== 0) grid.scrollBy(across, down);
      const at = cellAt(clamped(pointer.x, area.left, area.right), clamped(pointer.y, area.top, area.bottom), id);
      if (at) reach(at);
      if (across !== 0 || down !== 0) frame = requestAnimationFrame(follow);
    };
    const move = (event: MouseEvent) => {
      if (event.buttons === 0) return stop.current?.();
      pointer = { x: event.clientX, y: event.clientY };
      if (frame === 0) frame = requestAnimationFrame(follow);
    };
    stop.current?.();
    stop.current = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', up);
    };
    const up = () => stop.current?.();
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', up);
  }, [scroller, id, reach]);
}

/** The part of the grid in which rows are seen, between its heading, its frozen columns and its sums. */
function bodyOf(grid: HTMLElement) {
  const { top, bottom, right, left } = grid.getBoundingClientRect();
  const head = grid.querySelector('.grid-head')?.getBoundingClientRect().bottom ?? top;
  const foot = grid.querySelector('.sum-row')?.getBoundingClientRect().top ?? bottom;
  return { top: head + 2, bottom: Math.min(bottom, foot) - 2, left: left + 2, right: right - 2 };
}

function clamped(at: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, at));
}

/** Which cell of this grid is under a point; cells say where they stand in their ids. */
export function cellAt(x: number, y: number, id: string): Cursor | null {
  return cellOf(document.elementFromPoint(x, y), id);
}

export function cellOf(element: Element | null, id: string): Cursor | null {
  const found = element?.closest('[role=gridcell]')?.id ?? '';
  if (!found.startsWith(`${id}-`)) return null;
  const [row, col] = found.slice(id.length + 1).split('-');
  return { row: Number(row), col: Number(col) };
}
