import { useDebouncedValue } from '@mantine/hooks';
import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { Problem } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Field, ObjectType, Page, RecordRow, ViewDefinition } from '../../api/types.ts';
import { targetOf } from '../dictionary.ts';
import { useReadFields } from '../extensions.tsx';
import { useWorkspace } from '../workspace.tsx';
import type { ShownColumn } from './columns.ts';
import { shownFigures } from './figures.ts';
import { anchorsOf, placeBefore } from './places.ts';
import { coloringField } from './rowColors.ts';

const PAGE = 100;
/** So many are kept, those around the last one read: the browser's memory does not grow with the list. */
const PAGES_KEPT = 120;
const LONGEST_PAGE = 500;
const SETTLED_MS = 600;
/** What is read above a row one goes to. */
const ABOVE = 20;
const NONE: RecordRow[] = [];

/** From a place, or up to where the rows at hand begin. */
type Part = { at: number; after?: string } | { before: number };

export interface Rows {
  /** The rows at hand, one after the other. */
  rows: RecordRow[];
  /** How many of the list come before them. */
  base: number;
  /** How many the list has; unknown until its anchors are there. */
  total: number | undefined;
  /** Why the list is read page after page only. */
  onlyByPages: string | undefined;
  hasMore: boolean;
  loading: boolean;
  /** True while the rows shown belong to the question before. */
  stale: boolean;
  error: Error | null;
  more(): void;
  /** Reads what comes before the rows at hand. */
  before(): void;
  /** Leaves the rows at hand for those around another place. */
  seek(row: number): void;
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
  const question = { filter: definition.filter, search: definition.search || undefined, sort: definition.sort };
  const query = { ...question, fields };
  const queries = useQueryClient();
  const asked = JSON.stringify(question);
  const [gone, setGone] = useState({ asked, to: 0 });
  const from = gone.asked === asked ? gone.to : 0;
  const read = useInfiniteQuery<Page, Error, InfiniteData<Page>, QueryKey, Part>({
    queryKey: keys.list(slug, object.key, query, from),
    queryFn: async ({ pageParam, signal }) => {
      const place =
        'at' in pageParam && (pageParam.after !== undefined || pageParam.at === 0)
          ? { at: pageParam.at, after: pageParam.after ?? null }
          : await placeBefore(
              queries,
              api,
              object.key,
              question,
              'at' in pageParam ? pageParam.at : pageParam.before - PAGE,
            );
      const limit = 'at' in pageParam ? PAGE : Math.min(LONGEST_PAGE, pageParam.before - place.at);
      const page = await api.query(object.key, { ...query, after: place.after ?? undefined, limit }, signal);
      return { ...page, at: place.at };
    },
    initialPageParam: { at: from },
    getNextPageParam: (page) =>
      page.next === null ? undefined : { at: (page.at ?? 0) + page.records.length, after: page.next },
    getPreviousPageParam: (page) => (page.at ? { before: page.at } : undefined),
    maxPages: PAGES_KEPT,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    staleTime: 10_000,
  });
  // The first page never waits for them, and what is still being typed is not walked through.
  const [settled] = useDebouncedValue(asked, SETTLED_MS);
  const anchors = useQuery({
    ...anchorsOf(api, object.key, question),
    enabled: settled === asked && read.isSuccess && !read.isPlaceholderData && (read.hasNextPage || from > 0),
  });
  const pages = read.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.records) ?? NONE, [pages]);
  const seek = useCallback((row: number) => setGone({ asked, to: Math.max(0, row - ABOVE) }), [asked]);
  return {
    rows,
    base: pages?.[0]?.at ?? 0,
    total: anchors.data?.total ?? undefined,
    onlyByPages: anchors.error instanceof Problem && !anchors.error.isSilence ? anchors.error.detail : undefined,
    hasMore: read.hasNextPage,
    loading: read.isPending,
    stale: read.isPlaceholderData,
    error: read.error,
    more: () => {
      if (read.hasNextPage && !read.isFetchingNextPage && !read.isFetchNextPageError) void read.fetchNextPage();
    },
    before: () => {
      if (read.hasPreviousPage && !read.isFetching && !read.isFetchPreviousPageError) void read.fetchPreviousPage();
    },
    seek,
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
