import type { Cursor } from './gridKeys.ts';

/** The cells between two corners, both included. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** From the cell one began in to the one reached, whichever way. */
export function blockOf(from: Cursor, to: Cursor): Block {
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.col, to.col),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.col, to.col),
  };
}

export function heightOf(block: Block): number {
  return block.bottom - block.top + 1;
}

export function widthOf(block: Block): number {
  return block.right - block.left + 1;
}

export function cellsIn(block: Block): number {
  return heightOf(block) * widthOf(block);
}

/** One value fills a range; a block that fits a range a whole number of times is repeated; otherwise it lies as it is. */
export function spread<T>(values: T[][], into: Block): { row: number; col: number; value: T }[] {
  const height = values.length;
  const width = Math.max(0, ...values.map((row) => row.length));
  if (height === 0 || width === 0) return [];
  const fits = heightOf(into) % height === 0 && widthOf(into) % width === 0;
  const [rows, cols] = fits ? [heightOf(into), widthOf(into)] : [height, width];
  const cells: { row: number; col: number; value: T }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const value = values[row % height]?.[col % width];
      if (value !== undefined) cells.push({ row: into.top + row, col: into.left + col, value });
    }
  }
  return cells;
}
