import { Problem } from '../../api/client.ts';
import type { Field, ObjectType, RecordRow, Value } from '../../api/types.ts';
import type { WorkspaceApi } from '../../api/workspace.ts';
import type { Reader, Reading } from '../fields/kind.ts';
import { kindOf } from '../fields/registry.ts';
import { type Given, valueFor } from './sheetHtml.ts';
import { valueAt } from './valueAt.ts';

/** Why a cell did not take what it was given, which it goes on showing. */
export interface CellError {
  given: string;
  why: string;
}

/** Errors by record and field. */
export type CellErrors = Record<string, CellError>;

export interface CellWrite {
  row: RecordRow;
  field: Field;
  given: Given;
}

/** One record of a batch, with the texts its new values were read from. */
export interface RowWrite {
  row: RecordRow;
  values: Record<string, Value>;
  given: Record<string, string>;
}

export function placeOf(row: string, field: string): string {
  return `${row}/${field}`;
}

/** Reads every cell as its field reads what is typed; links are looked up once for a whole column. */
export async function readCells(
  object: ObjectType,
  cells: CellWrite[],
  reader: Reader,
  api: WorkspaceApi,
): Promise<{ writes: RowWrite[]; errors: CellErrors }> {
  const found = await lookUp(object, cells, reader, api);
  const writes = new Map<string, RowWrite>();
  const errors: CellErrors = {};
  for (const { row, field, given } of cells) {
    const direct = valueFor(given, object, field);
    const text = given.text.trim();
    const reading: Reading =
      direct !== undefined
        ? { value: direct }
        : (found.get(field.key)?.get(text) ??
          kindOf(field.type).read?.(text, field, reader) ?? { problem: reader.messages.operations.readOnly });
    if ('problem' in reading) errors[placeOf(row.id, field.key)] = { given: given.text, why: reading.problem };
    else if (!same(reading.value, valueAt(row, field))) {
      const write = writes.get(row.id) ?? { row, values: {}, given: {} };
      write.values[field.key] = reading.value;
      write.given[field.key] = given.text;
      writes.set(row.id, write);
    }
  }
  return { writes: [...writes.values()], errors };
}

async function lookUp(object: ObjectType, cells: CellWrite[], reader: Reader, api: WorkspaceApi) {
  const texts = new Map<Field, string[]>();
  for (const { field, given } of cells)
    if (kindOf(field.type).find && valueFor(given, object, field) === undefined)
      texts.set(field, [...(texts.get(field) ?? []), given.text.trim()]);
  const found = new Map<string, Map<string, Reading>>();
  for (const [field, words] of texts) {
    const read = await kindOf(field.type).find?.(words, field, reader, api);
    if (read) found.set(field.key, read);
  }
  return found;
}

function same(one: Value, other: Value): boolean {
  const key = (value: Value) =>
    typeof value === 'object' && value !== null && 'id' in value ? value.id : JSON.stringify(value);
  return key(one) === key(other);
}

/** What a refused batch says of its cells; nothing when it says nothing of single ones. */
export function refusedCells(problem: unknown, writes: RowWrite[]): CellErrors | null {
  if (!(problem instanceof Problem)) return null;
  const errors: CellErrors = {};
  const mark = (write: RowWrite, why: string, key?: string) => {
    const keys = Object.keys(write.values);
    for (const field of key !== undefined && keys.includes(key) ? [key] : keys)
      errors[placeOf(write.row.id, field)] = { given: write.given[field] ?? '', why };
  };
  for (const { place, detail } of problem.at) {
    const [, index, path = ''] = /^(?:(\d+)\/)?(.*)$/.exec(place) ?? [];
    const key = path.split('.')[0] || undefined;
    const write = index !== undefined ? writes[Number(index)] : undefined;
    if (write) mark(write, detail, key);
    else for (const each of writes) if (key && key in each.values) mark(each, detail, key);
  }
  const [only, other] = writes;
  if (only && !other && problem.at.length === 0 && !problem.isSilence) mark(only, problem.detail || problem.title);
  return Object.keys(errors).length > 0 ? errors : null;
}

/** The batch without the cells that were refused. */
export function without(writes: RowWrite[], errors: CellErrors): RowWrite[] {
  return writes.flatMap((write) => {
    const kept = Object.entries(write.values).filter(([field]) => !(placeOf(write.row.id, field) in errors));
    return kept.length > 0 ? [{ ...write, values: Object.fromEntries(kept) }] : [];
  });
}

/** A batch takes a thousand records. */
export const MOST_A_BATCH = 1000;

export function batchesOf<T>(all: T[], size = MOST_A_BATCH): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < all.length; at += size) batches.push(all.slice(at, at + size));
  return batches;
}
