import type { QueryKey } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import type { Field, Filter, ObjectType, Sort } from '../../api/types.ts';
import type { Inbound } from '../dictionary.ts';
import { shownColumns } from '../list/columns.ts';
import { newestFirst } from '../list/listState.ts';

/** Rows shown of a list of records that point here; the rest is one click away. */
export const SHOWN = 5;

/** What a card of related records asks for. */
export interface RelatedCard {
  filter: Filter;
  /** What stands in the second line of a row. */
  second: Field[];
  query: { filter: Filter; sort?: Sort[]; fields: string[] };
  rowsKey: QueryKey;
  countKey: QueryKey;
}

export function relatedCard(
  slug: string,
  { object, field }: Inbound,
  id: string,
  readFields: (object: ObjectType, fields: string[]) => string[],
): RelatedCard {
  const filter = { field: field.key, op: field.type === 'links' ? ('contains' as const) : ('is' as const), value: id };
  const second = shownColumns(object, {})
    .map((column) => column.field)
    .filter((candidate) => candidate.key !== field.key && !object.labelFields.includes(candidate.key))
    .filter((candidate) => candidate.type !== 'member')
    .slice(0, 2);
  const query = {
    filter,
    sort: newestFirst(object),
    fields: readFields(object, [...object.labelFields, ...second.map((candidate) => candidate.key)]),
  };
  return {
    filter,
    second,
    query,
    rowsKey: [...keys.object(slug, object.key), 'related', query],
    countKey: keys.count(slug, object.key, filter, undefined),
  };
}
