import type { Filter, Sort, Values } from './types.ts';

export interface ListQuery {
  filter?: Filter;
  search?: string;
  sort?: Sort[];
  fields: string[];
}

/** Names of what is kept in the browser: everything of a workspace falls with `all`, everything of an object with `object`. */
export const keys = {
  session: ['session'] as const,
  instance: ['instance'] as const,
  all: (slug: string) => ['w', slug] as const,
  me: (slug: string) => ['w', slug, 'me'] as const,
  model: (slug: string) => ['w', slug, 'model'] as const,
  feed: (slug: string) => ['w', slug, 'feed'] as const,
  object: (slug: string, object: string) => ['w', slug, 'records', object] as const,
  lists: (slug: string, object: string) => ['w', slug, 'records', object, 'list'] as const,
  /** A list as it is read on from a row. */
  list: (slug: string, object: string, query: ListQuery, from = 0) =>
    ['w', slug, 'records', object, 'list', query, from] as const,
  anchors: (slug: string, object: string, query: Omit<ListQuery, 'fields'>, after: string | null = null) =>
    ['w', slug, 'records', object, 'anchors', query, after] as const,
  figures: (slug: string, object: string) => ['w', slug, 'records', object, 'figures'] as const,
  count: (slug: string, object: string, filter: Filter | undefined, search: string | undefined) =>
    ['w', slug, 'records', object, 'figures', 'count', filter ?? null, search ?? null] as const,
  sum: (slug: string, object: string, filter: Filter | undefined, search: string | undefined, fields: string[]) =>
    ['w', slug, 'records', object, 'figures', 'sum', filter ?? null, search ?? null, fields] as const,
  record: (slug: string, object: string, id: string) => ['w', slug, 'records', object, 'one', id] as const,
  /** Not under its object: what is read with it is kept, and grows old, under names of its own. */
  whole: (slug: string, object: string, id: string) => ['w', slug, 'whole', object, id] as const,
  history: (slug: string, object: string, id: string) => ['w', slug, 'records', object, 'history', id] as const,
  files: (slug: string, object: string, id: string) => ['w', slug, 'records', object, 'files', id] as const,
  duplicates: (slug: string, object: string, values: Values) =>
    ['w', slug, 'records', object, 'duplicates', values] as const,
  pick: (slug: string, object: string, text: string) => ['w', slug, 'records', object, 'pick', text] as const,
  /** The words of a directory, all in their order. */
  words: (slug: string, directory: string) => ['w', slug, 'records', directory, 'words'] as const,
  merge: (slug: string, directory: string, kept: string, given: string[]) =>
    ['w', slug, 'records', directory, 'merge', kept, given] as const,
  views: (slug: string, object: string) => ['w', slug, 'views', object] as const,
  outbox: (slug: string) => ['w', slug, 'outbox'] as const,
  operation: (slug: string, operation: string) => ['w', slug, 'operation', operation] as const,
  imports: (slug: string) => ['w', slug, 'imports'] as const,
  pending: (slug: string, operation: number | undefined) =>
    ['w', slug, 'records', 'pending', operation ?? null] as const,
  pendingOf: (slug: string, object: string, id: string) => ['w', slug, 'records', object, 'pending', id] as const,
  mappings: (slug: string) => ['w', slug, 'imports', 'mappings'] as const,
  import: (slug: string, id: string) => ['w', slug, 'imports', id, 'report'] as const,
  changes: (slug: string, id: string) => ['w', slug, 'imports', id, 'changes'] as const,
  undoPreview: (slug: string, id: string, state: string) => ['w', slug, 'imports', id, 'undo', state] as const,
  duplicateRows: (slug: string, id: string) => ['w', slug, 'imports', id, 'duplicates'] as const,
  look: (slug: string, id: string) => ['w', slug, 'imports', id, 'look'] as const,
  /** What somebody is in charge of changes with every record. */
  inCharge: (slug: string, member: string, chosen: { object: string; ids: string[] } | undefined) =>
    ['w', slug, 'records', 'inCharge', member, chosen ?? null] as const,
  groupsInCharge: (slug: string, member: string, object: string, by: string) =>
    ['w', slug, 'records', 'inCharge', member, 'groups', object, by] as const,
  foreseen: (slug: string, member: string, division: unknown) =>
    ['w', slug, 'records', 'inCharge', member, 'foreseen', division] as const,
  settings: (slug: string, name: string) => ['w', slug, 'settings', name] as const,
};
