import type { KeyboardEvent } from 'react';
import { type Cursor, type GridSize, type Intention, intentionOf } from './gridKeys.ts';

interface Acts {
  move(to: Cursor): void;
  extend(to: Cursor): void;
  edit(startWith?: string): void;
  all(): void;
  fillDown(): void;
  clear(): void;
  leave(): void;
  peek(): void;
  open(): void;
  select(): void;
  menu(): void;
  filter(): void;
  step(by: number): void;
}

/** Does what the keys of the grid mean. */
export function onGridKey(
  event: KeyboardEvent,
  cursor: Cursor | null,
  head: Cursor | null,
  size: GridSize,
  acts: Acts,
) {
  const intention = intentionOf(event, cursor, size, head ?? cursor);
  if (!intention || size.rows === 0) return;
  event.preventDefault();
  run(intention, acts);
}

function run(intention: Intention, acts: Acts) {
  switch (intention.kind) {
    case 'move':
      return acts.move(intention.to);
    case 'extend':
      return acts.extend(intention.to);
    case 'edit':
      return acts.edit(intention.startWith);
    case 'next':
      return acts.step(1);
    case 'previous':
      return acts.step(-1);
    default:
      return acts[intention.kind]();
  }
}
