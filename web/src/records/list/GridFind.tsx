import { Suspense, useEffect, useState } from 'react';
import type { ObjectType, ViewDefinition } from '../../api/types.ts';
import { late } from '../../ui/late.tsx';
import type { ShownColumn } from './columns.ts';
import type { Cursor } from './gridKeys.ts';
import type { Rows } from './useRows.ts';

const FindBar = late(() => import('./FindBar.tsx').then((module) => module.FindBar));

export interface GridFindProps {
  object: ObjectType;
  definition: ViewDefinition;
  columns: ShownColumn[];
  rows: Rows;
  cursor: Cursor | null;
  place(to: Cursor): void;
  focus(): void;
  /** Goes back to the first rows of the list. */
  toStart(): void;
}

/** Ctrl+F finds in the view: cells on screen by what they show, rows further down by the server's search. */
export function GridFind(props: GridFindProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'f') return;
      // Pressed again it is the browser's own.
      if (open || (event.target as Element).closest?.('[role=dialog]')) return;
      event.preventDefault();
      setOpen(true);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [open]);
  function close() {
    setOpen(false);
    props.focus();
  }
  return <Suspense fallback={null}>{open && <FindBar {...props} onClose={close} />}</Suspense>;
}
