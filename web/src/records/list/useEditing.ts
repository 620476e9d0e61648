import { useCallback } from 'react';
import type { Field, ObjectType, RecordRow, Value } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { Move } from '../fields/kind.ts';
import { placeOf } from './cellWrites.ts';
import type { ShownColumn } from './columns.ts';
import { afterCommit, type Cursor, type GridSize } from './gridKeys.ts';
import { isEditable, type useCellWriting } from './useCellWriting.ts';
import type { useCursor } from './useCursor.ts';

interface Editing {
  object: ObjectType;
  columns: ShownColumn[];
  size: GridSize;
  at: ReturnType<typeof useCursor>;
  writing: ReturnType<typeof useCellWriting>;
  focus(): void;
}

/** A cell opened by typing, and what becomes of what was typed. */
export function useEditing({ object, columns, size, at, writing, focus }: Editing) {
  const messages = useMessages();
  const { show } = useToast();
  const { edit, stopEditing, setCursor } = at;
  const { writeOne, forget } = writing;

  const startEdit = useCallback(
    (to: Cursor, startWith?: string) => {
      const field = columns[to.col]?.field;
      if (field && isEditable(object, field)) return edit({ ...to, startWith });
      show({ text: field?.computed ? messages.operations.computed : messages.operations.readOnly, icon: 'lock' });
    },
    [columns, object, show, messages, edit],
  );
  const commit = useCallback(
    (row: RecordRow, field: Field, value: Value, move: Move) => {
      stopEditing();
      if (JSON.stringify(value) !== JSON.stringify(row.values[field.key] ?? null)) void writeOne(row, field, value);
      else forget([placeOf(row.id, field.key)]);
      if (move === 'stay') return;
      setCursor((from) => from && afterCommit(from, move, size));
      focus();
    },
    [writeOne, forget, focus, size, stopEditing, setCursor],
  );
  const cancel = useCallback(() => {
    stopEditing();
    focus();
  }, [stopEditing, focus]);
  return { startEdit, commit, cancel };
}
