import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Field, ObjectType, RecordRow, Value, Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { changeMany, findCached } from '../cache.ts';
import { canWrite, may, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import { useWriter } from '../useWriter.ts';
import { useWorkspace } from '../workspace.tsx';
import { outcomeWords } from './cellOutcome.ts';
import {
  batchesOf,
  type CellErrors,
  type CellWrite,
  placeOf,
  type RowWrite,
  readCells,
  refusedCells,
  without,
} from './cellWrites.ts';

const MOST_TRIES = 25;
const PAGE = 500;

/** Whether a cell of this field is ever edited in the grid. */
export function isEditable(object: ObjectType, field: Field): boolean {
  return may(object, 'change') && canWrite(field) && !field.key.includes('.');
}

/** Writes cells, one or a block at a time, and keeps what was refused with its reason. */
export function useCellWriting(object: ObjectType) {
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  const reader = useLanguage();
  const { messages, language, format } = reader;
  const { show } = useToast();
  const { did, undo } = useOperations();
  const { save, refreshFigures } = useWriter(object);
  const problemText = useProblemText();
  const [errors, setErrors] = useState<CellErrors>({});

  const put = useCallback(
    (writes: RowWrite[], value: (write: RowWrite, field: string) => Value) => {
      const changes = new Map<string, { values: Values }>();
      for (const write of writes) {
        const values = Object.keys(write.values).map((field) => [field, value(write, field)] as const);
        changes.set(write.row.id, { values: Object.fromEntries(values) });
      }
      changeMany(queries, slug, object.key, changes);
    },
    [queries, slug, object.key],
  );

  const writeOne = useCallback(
    async (row: RecordRow, field: Field, value: Value) => {
      const at = placeOf(row.id, field.key);
      const result = await save(row, field, value, nameOf(field, language));
      setErrors((before) => {
        const { [at]: _gone, ...rest } = before;
        if (result.done) return rest;
        return { ...rest, [at]: { given: kindOf(field.type).toText(value, field, reader), why: result.why } };
      });
    },
    [save, language, reader],
  );

  /** Sends a batch again without the cells refused of it, until the rest is taken or nothing is left. */
  const send = useCallback(
    async (batch: RowWrite[], title: string, refused: CellErrors): Promise<number | null> => {
      let left = batch;
      for (let tries = 0; left.length > 0 && tries < MOST_TRIES; tries++) {
        try {
          const updates = left.map(({ row, values }) => ({
            update: object.key,
            id: row.id,
            rev: findCached(queries, slug, object.key, row.id)?.rev ?? row.rev,
            values,
          }));
          const { operation, records } = await api.batch(updates, title);
          changeMany(queries, slug, object.key, new Map(records.map(({ id, rev }) => [id, { rev }])));
          return operation;
        } catch (error) {
          const found = tries < MOST_TRIES - 1 ? refusedCells(error, left) : null;
          const more = found ?? allRefused(left, problemText(error));
          Object.assign(refused, more);
          left = without(left, more);
        }
      }
      return null;
    },
    [api, slug, object.key, queries, problemText],
  );

  /** Reads again what an operation wrote: the server may have put a number or a name in its usual form. */
  const readBack = useCallback(
    async (operation: number, fields: string[]) => {
      let after: string | undefined;
      do {
        const filter = { field: 'operation', op: 'is' as const, value: String(operation) };
        const page = await api.query(object.key, { filter, fields, limit: PAGE, after });
        changeMany(queries, slug, object.key, new Map(page.records.map((record) => [record.id, record])));
        after = page.next ?? undefined;
      } while (after);
    },
    [api, slug, object.key, queries],
  );

  /** Batch after batch, with how far it is said when there are several; what is refused goes back to what it was. */
  const sendAll = useCallback(
    async (writes: RowWrite[], said: (cells: string) => string, refused: CellErrors): Promise<number[]> => {
      const batches = batchesOf(writes);
      const operations: number[] = [];
      for (const [index, batch] of batches.entries()) {
        const cells = format.integer(countOf(batch));
        if (batches.length > 1)
          show({ text: messages.grid.batch(index + 1, batches.length, cells), icon: 'refresh', stays: true });
        const operation = await send(batch, said(cells), refused);
        if (operation !== null) operations.push(operation);
        put(onlyRefused(batch, refused), (write, field) => write.row.values[field] ?? null);
      }
      return operations;
    },
    [send, put, show, messages, format],
  );

  /** A block of cells as one operation; `said` tells it once the number of cells is known. */
  const writeMany = useCallback(
    async (cells: CellWrite[], said: (cells: string) => string) => {
      const fixed = cells.filter((cell) => !isEditable(object, cell.field));
      const open = cells.filter((cell) => isEditable(object, cell.field));
      const touched = new Set(open.map((cell) => placeOf(cell.row.id, cell.field.key)));
      const { writes, errors: refused } = await readCells(object, open, reader, api);
      setErrors((before) => ({ ...leftOut(before, touched), ...refused }));
      put(writes, (write, field) => write.values[field] ?? null);
      const operations = await sendAll(writes, said, refused);
      setErrors((before) => ({ ...leftOut(before, touched), ...refused }));

      const done = countOf(without(writes, refused));
      const told = {
        said: said(format.integer(done)),
        done,
        refused: Object.keys(refused).length,
        fixed: fixed.map((cell) => cell.field),
        fixedCells: fixed.length,
      };
      const undoing = {
        label: messages.operations.undo,
        shortcut: messages.operations.undoKeys,
        run: () => void undo(),
      };
      if (operations.length > 0) did(operations, told.said);
      show({
        ...outcomeWords(told, messages.grid, (field) => nameOf(field, language)),
        action: operations.length > 0 ? undoing : undefined,
      });
      if (operations.length === 0) return;
      refreshFigures();
      const fields = [...new Set(writes.flatMap((write) => Object.keys(write.values)))];
      for (const operation of operations) await readBack(operation, fields);
    },
    [object, reader, api, put, sendAll, readBack, did, undo, show, refreshFigures, messages, language, format],
  );

  /** Takes errors away and shows again what the record has. */
  const forget = useCallback((places: string[]) => setErrors((before) => leftOut(before, new Set(places))), []);
  return { errors, writeOne, writeMany, forget };
}

function countOf(writes: RowWrite[]): number {
  return writes.reduce((sum, write) => sum + Object.keys(write.values).length, 0);
}

function leftOut(errors: CellErrors, places: Set<string>): CellErrors {
  const kept = Object.entries(errors).filter(([at]) => !places.has(at));
  return kept.length === Object.keys(errors).length ? errors : Object.fromEntries(kept);
}

function allRefused(writes: RowWrite[], why: string): CellErrors {
  const errors: CellErrors = {};
  for (const { row, given, values } of writes)
    for (const field of Object.keys(values)) errors[placeOf(row.id, field)] = { given: given[field] ?? '', why };
  return errors;
}

function onlyRefused(writes: RowWrite[], errors: CellErrors): RowWrite[] {
  return writes.map((write) => ({
    ...write,
    values: Object.fromEntries(
      Object.entries(write.values).filter(([field]) => placeOf(write.row.id, field) in errors),
    ),
  }));
}
