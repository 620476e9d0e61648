import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import type { Page, RecordRow } from '../api/types.ts';

/** One record stands in several lists and on its page: these change it everywhere at once. */
export function changeEverywhere(
  queries: QueryClient,
  slug: string,
  object: string,
  id: string,
  change: (row: RecordRow) => RecordRow,
): void {
  queries.setQueriesData<InfiniteData<Page>>(
    { queryKey: keys.lists(slug, object) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) =>
          page.records.some((row) => row.id === id)
            ? { ...page, records: page.records.map((row) => (row.id === id ? change(row) : row)) }
            : page,
        ),
      },
  );
  queries.setQueryData<RecordRow>(keys.record(slug, object, id), (row) => row && change(row));
}

/** Many records at once, laid over what is shown; a list is walked once, however many they are. */
export function changeMany(
  queries: QueryClient,
  slug: string,
  object: string,
  changes: ReadonlyMap<string, Partial<RecordRow>>,
): void {
  const changed = (row: RecordRow) => {
    const change = changes.get(row.id);
    return change ? merged(row, change) : row;
  };
  queries.setQueriesData<InfiniteData<Page>>(
    { queryKey: keys.lists(slug, object) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) =>
          page.records.some((row) => changes.has(row.id)) ? { ...page, records: page.records.map(changed) } : page,
        ),
      },
  );
  for (const id of changes.keys())
    queries.setQueryData<RecordRow>(keys.record(slug, object, id), (row) => row && changed(row));
}

export function dropEverywhere(queries: QueryClient, slug: string, object: string, ids: Set<string>): void {
  queries.setQueriesData<InfiniteData<Page>>(
    { queryKey: keys.lists(slug, object) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, records: page.records.filter((row) => !ids.has(row.id)) })),
      },
  );
}

/** The freshest copy of a record the browser holds. */
export function findCached(queries: QueryClient, slug: string, object: string, id: string): RecordRow | undefined {
  const whole = queries.getQueryData<RecordRow>(keys.record(slug, object, id));
  if (whole) return whole;
  for (const [, data] of queries.getQueriesData<InfiniteData<Page>>({ queryKey: keys.lists(slug, object) })) {
    for (const page of data?.pages ?? []) {
      const row = page.records.find((candidate) => candidate.id === id);
      if (row) return row;
    }
  }
  return undefined;
}

/** A write's answer laid over what is shown: fields the answer leaves out stay. */
export function merged(row: RecordRow, fresh: Partial<RecordRow>): RecordRow {
  return { ...row, ...fresh, values: { ...row.values, ...fresh.values } };
}
