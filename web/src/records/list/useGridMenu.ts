import { type MouseEvent, type RefObject, useCallback, useState } from 'react';
import type { Point } from '../../ui/PointMenu.tsx';
import type { Cursor } from './gridKeys.ts';
import type { Block } from './range.ts';
import { cellOf } from './useDragging.ts';

export type MenuAt = { point: Point; cell: Cursor } | { point: Point; col: number };

interface Around {
  block: Block | null;
  editing: boolean;
  place(to: Cursor): void;
  focus(): void;
}

/** The menu of a cell or a heading: by right click, by Shift+F10, by a finger held still. */
export function useGridMenu(scroller: RefObject<HTMLElement | null>, id: string, around: Around) {
  const { block, editing, place, focus } = around;
  const [at, setAt] = useState<MenuAt | null>(null);

  function onContextMenu(event: MouseEvent) {
    if (editing) return;
    const target = event.target as Element;
    const heading = target.closest<HTMLElement>('[role=columnheader][data-col]');
    const cell = cellOf(target, id);
    if (!cell && !heading) return;
    event.preventDefault();
    const point = pointOf(event, heading ?? target);
    if (heading) return setAt({ point, col: Number(heading.dataset.col) });
    if (!cell) return;
    focus();
    if (!isWithin(block, cell)) place(cell);
    setAt({ point, cell });
  }
  function openAt(cell: Cursor) {
    const box = document.getElementById(`${id}-${cell.row}-${cell.col}`)?.getBoundingClientRect();
    if (box) setAt({ point: { x: box.left, y: box.bottom }, cell });
  }
  const close = useCallback(() => {
    setAt(null);
    if (scroller.current?.contains(document.activeElement) === false) focus();
  }, [focus, scroller]);
  return { at, onContextMenu, openAt, close };
}

/** Called by a key, a menu has no pointer: it opens under what has the focus. */
function pointOf(event: MouseEvent, target: Element): Point {
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const box = target.getBoundingClientRect();
  return { x: box.left, y: box.bottom };
}

function isWithin(block: Block | null, { row, col }: Cursor): boolean {
  return block !== null && row >= block.top && row <= block.bottom && col >= block.left && col <= block.right;
}
