import type { Field, ObjectType, ViewDefinition } from '../../api/types.ts';
import { fieldAt } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import type { Column } from './listState.ts';

export interface ShownColumn {
  field: Field;
  width: number;
}

export const CHECK_WIDTH = 40;
const NAME_WIDTH = 228;
const MIN_WIDTH = 64;
/** By how much a key widens a column. */
export const WIDTH_STEP = 16;
const MOST_BY_DEFAULT = 8;

/** The columns of a view, or the fields the model puts in lists; the name is always first. */
export function shownColumns(object: ObjectType, definition: ViewDefinition): ShownColumn[] {
  const wished: Column[] = definition.columns?.length ? definition.columns : defaultColumns(object);
  const known = wished.flatMap(({ field: path, width }) => {
    const field = fieldAt(object, path);
    return field ? [{ field, width: width ?? widthOf(object, field) }] : [];
  });
  const names = nameFields(object);
  const missing = names.slice(0, 1).filter((field) => !known.some((column) => column.field.key === field.key));
  return [...missing.map((field) => ({ field, width: NAME_WIDTH })), ...known];
}

export function nameFields(object: ObjectType): Field[] {
  return object.labelFields.flatMap((key) => object.fields.find((field) => field.key === key) ?? []);
}

function defaultColumns(object: ObjectType): Column[] {
  const inList = object.fields.filter((field) => field.inList).sort((a, b) => a.position - b.position);
  const names = nameFields(object).filter((field) => !inList.includes(field));
  return [...names.slice(0, 1), ...inList].slice(0, MOST_BY_DEFAULT).map((field) => ({ field: field.key }));
}

function widthOf(object: ObjectType, field: Field): number {
  return object.labelFields[0] === field.key ? NAME_WIDTH : kindOf(field.type).width;
}

export function asColumns(columns: ShownColumn[]): Column[] {
  return columns.map(({ field, width }) => ({ field: field.key, width }));
}

export function resized(columns: ShownColumn[], key: string, width: number): Column[] {
  return asColumns(columns).map((column) =>
    column.field === key ? { ...column, width: Math.max(MIN_WIDTH, Math.round(width)) } : column,
  );
}

/** Takes a column to the place of another; the name keeps the first place. */
export function movedTo(columns: ShownColumn[], key: string, to: number): Column[] {
  const from = columns.findIndex((column) => column.field.key === key);
  if (from <= 0 || to <= 0 || to >= columns.length) return asColumns(columns);
  const next = asColumns(columns);
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

export function template(columns: ShownColumn[]): string {
  return `${CHECK_WIDTH}px ${columns.map((column) => `${column.width}px`).join(' ')} minmax(120px, 1fr)`;
}

export function totalWidth(columns: ShownColumn[]): number {
  return CHECK_WIDTH + columns.reduce((sum, column) => sum + column.width, 0) + 120;
}
