import { useState } from 'react';
import type { Field, ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useProblemText } from '../problemText.ts';
import { placeOf } from './cellWrites.ts';
import type { ShownColumn } from './columns.ts';
import { type Block, heightOf, spread } from './range.ts';
import { copied, type Given, givenBy } from './sheetHtml.ts';
import { isEditable, type useCellWriting } from './useCellWriting.ts';
import type { Rows } from './useRows.ts';
import { valueAt } from './valueAt.ts';

interface BlockWork {
  object: ObjectType;
  columns: ShownColumn[];
  rows: Rows;
  block: Block | null;
  writing: ReturnType<typeof useCellWriting>;
}

/** What is done to a range at once: copied, pasted over, filled down, emptied. */
export function useBlock({ object, columns, rows, block, writing }: BlockWork) {
  const { errors, writeMany: write, forget } = writing;
  const reader = useLanguage();
  const { show } = useToast();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const words = reader.messages.grid;

  async function busily(work: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      show({ text: problemText(error), icon: 'alert', stays: true });
    } finally {
      setBusy(false);
    }
  }

  function inBlock(): { rows: RecordRow[]; columns: ShownColumn[] } {
    if (!block) return { rows: [], columns: [] };
    return {
      rows: rows.rows.slice(block.top, block.bottom + 1),
      columns: columns.slice(block.left, block.right + 1),
    };
  }

  function cellsToCopy(): Given[][] | null {
    const chosen = inBlock();
    if (chosen.rows.length === 0) return null;
    const cells = chosen.rows.length * chosen.columns.length;
    show({ text: words.copied(reader.format.integer(cells)), icon: 'copy' });
    return copied(object, chosen.rows, chosen.columns, reader);
  }

  function paste(values: Given[][]) {
    if (!block) return;
    void busily(async () => {
      const cells = spread(values, block);
      const wanted = Math.max(...cells.map((cell) => cell.row)) + 1;
      const there = wanted > rows.rows.length && rows.hasMore ? await rows.upTo(wanted) : rows.rows;
      const writes = cells.flatMap(({ row, col, value }) => {
        const [record, column] = [there[row], columns[col]];
        return record && column ? [{ row: record, field: column.field, given: value }] : [];
      });
      await write(writes, words.pasted);
      if (writes.length < cells.length)
        show({ text: words.beyond(cells.length - writes.length), icon: 'alert', stays: true });
    });
  }

  /** The values of the first row go down the range; of a single cell, the one above it comes down. */
  function fillDown() {
    if (!block) return;
    const from = heightOf(block) > 1 ? block.top : block.top - 1;
    const source = rows.rows[from];
    if (!source) return;
    const below = rows.rows.slice(from + 1, block.bottom + 1);
    const fields = columns.slice(block.left, block.right + 1).map((column) => column.field);
    const cells = below.flatMap((row) =>
      fields.map((field) => ({ row, field, given: givenBy(object, source, field, reader) })),
    );
    void busily(() => write(cells, words.filled));
  }

  /** What was refused is forgotten first, and shows again what the record has; otherwise the cells are emptied. */
  function empty() {
    const chosen = inBlock();
    const fields = chosen.columns.map((column) => column.field);
    const wrong = chosen.rows
      .flatMap((row) => fields.map((field) => placeOf(row.id, field.key)))
      .filter((place) => place in errors);
    if (wrong.length > 0) return forget(wrong);
    const needed = fields.find((field) => field.required && isEditable(object, field));
    const cells = chosen.rows.flatMap((row) =>
      fields
        .filter((field) => !field.required && valueAt(row, field) !== null)
        .map((field) => ({ row, field, given: nothing(object, field) })),
    );
    if (cells.length === 0 && needed) return show({ text: words.required(needed.label), icon: 'lock' });
    if (cells.length > 0) void busily(() => write(cells, words.emptied));
  }

  return { busy, inBlock, cellsToCopy, paste, fillDown, empty };
}

function nothing(object: ObjectType, field: Field): Given {
  return { text: '', from: { field: `${object.key}.${field.key}`, type: field.type, value: null } };
}
