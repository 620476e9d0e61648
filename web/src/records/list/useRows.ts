import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../api/keys.ts';
import type { Field, ObjectType, Page, RecordRow, ViewDefinition } from '../../api/types.ts';
import { targetOf } from '../dictionary.ts';
import { useReadFields } from '../extensions.tsx';
import { useWorkspace } from '../workspace.tsx';
import type { ShownColumn } from './columns.ts';
import { shownFigures } from './figures.ts';
import { coloringField } from './rowColors.ts';

const PAGE = 100;
const NONE: RecordRow[] = [];

export interface Rows {
  rows: RecordRow[];
  hasMore: boolean;
  loading: boolean;
  /** True while the rows shown belong to the question before. */
  stale: boolean;
  error: Error | null;
  more(): void;
  /** Reads on until so many rows are there, or all of them. */
  upTo(count: number): Promise<RecordRow[]>;
  retry(): void;
}

/** The rows of a list, page after page as one scrolls. */
export function useRows(object: ObjectType, definition: ViewDefinition, columns: ShownColumn[]): Rows {
  const { api, slug } = useWorkspace();
  const readFields = useReadFields();
  const color = coloringField(object, definition);
  const fields = useMemo(
    () => readFields(object, askedFields(object, columns, color)),
    [object, columns, color, readFields],
  );
  const query = { filter: definition.filter, search: definition.search || undefined, sort: definition.sort, fields };
  const read = useInfiniteQuery({
    queryKey: keys.list(slug, object.key, query),
    queryFn: ({ pageParam, signal }) =>
      api.query(object.key, { ...query, after: pageParam ?? undefined, limit: PAGE }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page) => page.next,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    staleTime: 10_000,
  });
  const pages = read.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.records) ?? NONE, [pages]);
  return {
    rows,
    hasMore: read.hasNextPage,
    loading: read.isPending,
    stale: read.isPlaceholderData,
    error: read.error,
    more: () => {
      if (read.hasNextPage && !read.isFetchingNextPage && !read.isFetchNextPageError) void read.fetchNextPage();
    },
    upTo: async (count) => {
      let there = rows;
      let hasMore = read.hasNextPage;
      while (hasMore && there.length < count) {
        const next = await read.fetchNextPage();
        if (next.isError) throw next.error;
        there = next.data?.pages.flatMap((page) => page.records) ?? NONE;
        hasMore = next.hasNextPage;
      }
      return there;
    },
    retry: () => void (rows.length > 0 ? read.fetchNextPage() : read.refetch()),
  };
}

/** The columns' fields, and those the row's mark and second line need. */
function askedFields(object: ObjectType, columns: ShownColumn[], color: Field | undefined): string[] {
  const marks = object.fields.filter((field) => field.type === 'choice' && field.inList);
  const people = object.fields.filter((field) => targetOf(field) === 'member' && field.inList);
  const contact = object.fields.filter((field) => field.type === 'phone' || field.key === 'town').slice(0, 2);
  const all = [
    ...columns.map((column) => column.field),
    ...marks,
    ...people,
    ...contact,
    ...(color ? [color] : []),
  ].map((field) => field.key);
  return [...new Set([...object.labelFields, ...all])];
}

/** How many in all; it arrives when it arrives and the rows never wait for it. */
export function useCount(object: ObjectType | undefined, definition: ViewDefinition, enabled = true) {
  const { api, slug } = useWorkspace();
  return useQuery({
    queryKey: keys.count(slug, object?.key ?? '', definition.filter, definition.search),
    queryFn: ({ signal }) =>
      api.count(object?.key ?? '', { filter: definition.filter, search: definition.search || undefined }, signal),
    enabled: enabled && object !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** What each column comes to, as the view asks it. */
export function useFigures(
  object: ObjectType,
  definition: ViewDefinition,
  columns: ShownColumn[],
): Record<string, string | null> {
  const { api, slug } = useWorkspace();
  const figures = shownFigures(columns, definition);
  const names = figures.map((figure) => `${figure.field}:${figure.of}`);
  const read = useQuery({
    queryKey: keys.sum(slug, object.key, definition.filter, definition.search, names),
    queryFn: async ({ signal }) => {
      const body = { filter: definition.filter, search: definition.search || undefined, figures };
      const answer = await api.figures(object.key, body, signal);
      return Object.fromEntries(answer.figures.map((figure) => [`${figure.field}:${figure.of}`, figure.value]));
    },
    enabled: figures.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return Object.fromEntries(figures.map(({ field, of }) => [field, read.data?.[`${field}:${of}`] ?? null]));
}

export function useSums(object: ObjectType, definition: ViewDefinition, columns: ShownColumn[]) {
  const { api, slug } = useWorkspace();
  const fields = columns
    .map((column) => column.field)
    .filter((field) => SUMMED.has(field.type))
    .map((field) => field.key);
  return useQuery({
    queryKey: keys.sum(slug, object.key, definition.filter, definition.search, fields),
    queryFn: ({ signal }) =>
      api.sum(object.key, { filter: definition.filter, search: definition.search || undefined, fields }, signal),
    enabled: fields.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

const SUMMED = new Set(['amount', 'rollup']);
