/** What a key means in the grid: a decision without a screen, so that it is tested without one. */

export interface Cursor {
  row: number;
  col: number;
}

export interface GridSize {
  rows: number;
  cols: number;
  page: number;
  /** The first row on screen: where the keys begin when no cell is active. */
  first?: number;
}

export type Intention =
  | { kind: 'move'; to: Cursor }
  | { kind: 'extend'; to: Cursor }
  | { kind: 'edit'; startWith?: string }
  | { kind: 'all' }
  | { kind: 'fillDown' }
  | { kind: 'clear' }
  | { kind: 'leave' }
  | { kind: 'peek' }
  | { kind: 'open' }
  | { kind: 'select' }
  | { kind: 'menu' }
  | { kind: 'filter' }
  | { kind: 'next' }
  | { kind: 'previous' };

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/**
 * With a cell active every printable key edits it; single letters act only when none is. `head` is the corner of the range
 * across from the cursor: Shift moves it. Copying and pasting are left to the browser, which alone may reach the clipboard.
 */
export function intentionOf(event: Key, cursor: Cursor | null, size: GridSize, head = cursor): Intention | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return cursor && ['f', 'ƒ'].includes(event.key.toLowerCase()) ? { kind: 'filter' } : null;
  const reaching = event.shiftKey && event.key !== 'Tab';
  const moved = movement(event, ctrl, reaching ? head : cursor, size);
  if (moved) return { kind: cursor && reaching ? 'extend' : 'move', to: moved };
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return cursor ? { kind: 'menu' } : null;
  if (ctrl) return withCtrl(event.key.toLowerCase(), cursor);
  if (!cursor) return withoutCell(event.key);
  switch (event.key) {
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case 'Backspace':
    case 'Delete':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'leave' };
    case ' ':
      return { kind: 'peek' };
  }
  return [...event.key].length === 1 ? { kind: 'edit', startWith: event.key } : null;
}

interface AtHand {
  /** How many rows come before those at hand, how many these are, and how many the list has. */
  base: number;
  loaded: number;
  count: number;
  more: boolean;
}

/** The row of the whole list that a key leads to beyond those at hand; none where they are the list, or its end is near enough to be read. */
export function farRow(event: Key, { base, loaded, count, more }: AtHand): number | null {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return null;
  if ((event.key === 'Home' || event.key === 'ArrowUp') && base > 0) return 0;
  const reaches = !more || count <= base + loaded + 100;
  return (event.key === 'End' || event.key === 'ArrowDown') && !reaches ? count - 1 : null;
}

/** Whether a range is to reach down to the end of the list, wherever that is. */
export function leadsToEnd(event: Key): boolean {
  return (event.ctrlKey || event.metaKey) && event.shiftKey && (event.key === 'ArrowDown' || event.key === 'End');
}

function withCtrl(key: string, cursor: Cursor | null): Intention | null {
  if (key === 'a') return { kind: 'all' };
  return key === 'd' && cursor ? { kind: 'fillDown' } : null;
}

function withoutCell(key: string): Intention | null {
  switch (key.toLowerCase()) {
    case ' ':
      return { kind: 'peek' };
    case 'o':
      return { kind: 'open' };
    case 'x':
      return { kind: 'select' };
    case 'j':
      return { kind: 'next' };
    case 'k':
      return { kind: 'previous' };
  }
  return null;
}

function movement(event: Key, ctrl: boolean, cursor: Cursor | null, size: GridSize): Cursor | null {
  const from = cursor ?? { row: (size.first ?? 0) - 1, col: 0 };
  const to = (row: number, col: number): Cursor => ({
    row: Math.max(0, Math.min(size.rows - 1, row)),
    col: Math.max(0, Math.min(size.cols - 1, col)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return ctrl ? to(size.rows - 1, from.col) : to(from.row + 1, from.col);
    case 'ArrowUp':
      return ctrl ? to(0, from.col) : to(from.row - 1, from.col);
    case 'ArrowRight':
      return cursor ? to(from.row, ctrl ? size.cols - 1 : from.col + 1) : null;
    case 'ArrowLeft':
      return cursor ? to(from.row, ctrl ? 0 : from.col - 1) : null;
    case 'PageDown':
      return to(from.row + size.page, from.col);
    case 'PageUp':
      return to(from.row - size.page, from.col);
    case 'Home':
      return cursor ? to(ctrl ? 0 : from.row, 0) : null;
    case 'End':
      return cursor ? to(ctrl ? size.rows - 1 : from.row, size.cols - 1) : null;
    case 'Tab':
      if (!cursor) return null;
      if (event.shiftKey) return from.col > 0 ? to(from.row, from.col - 1) : null;
      return from.col < size.cols - 1 ? to(from.row, from.col + 1) : null;
  }
  return null;
}

/** Where the cursor stands once a cell is saved. */
export function afterCommit(cursor: Cursor, move: 'stay' | 'down' | 'right' | 'left', size: GridSize): Cursor {
  const step = { stay: [0, 0], down: [1, 0], right: [0, 1], left: [0, -1] }[move];
  return {
    row: Math.min(size.rows - 1, cursor.row + (step[0] ?? 0)),
    col: Math.max(0, Math.min(size.cols - 1, cursor.col + (step[1] ?? 0))),
  };
}
