import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.ts';
import type { Filter, Query, RecordRow } from '../../../api/types.ts';
import { useWorkspace } from '../../workspace.tsx';

const HITS = 20;
const NONE: RecordRow[] = [];

/** Words of a directory stand in its order; those put aside are not offered. */
const OF_WORDS: Pick<Query, 'filter' | 'sort'> = {
  filter: { field: 'archived', op: 'is', value: false },
  sort: [
    { field: 'position', desc: false },
    { field: 'name', desc: false },
  ],
};

interface Found {
  records: RecordRow[];
  settled: boolean;
}

/** The first twenty records whose words begin as typed; those near come before the others. */
export function useFound(target: string, text: string, near?: Filter, words = false): Found {
  const { api } = useWorkspace();
  const order = words ? OF_WORDS : undefined;
  const [asked] = useDebouncedValue(text.trim(), 120);
  const found = useQuery({
    queryKey: [...keys.pick(api.slug, target, asked), words],
    queryFn: ({ signal }) => api.query(target, { search: asked || undefined, limit: HITS, ...order }, signal),
    placeholderData: keepPreviousData,
    enabled: target !== '',
    staleTime: 15_000,
  });
  const first = useQuery({
    queryKey: [...keys.pick(api.slug, target, asked), near],
    queryFn: ({ signal }) => api.query(target, { search: asked || undefined, filter: near, limit: HITS }, signal),
    placeholderData: keepPreviousData,
    enabled: target !== '' && near !== undefined,
    staleTime: 15_000,
  });
  const all = found.data?.records ?? NONE;
  const arrived = [found, first].every((each) => !each.isPlaceholderData && !each.isLoading);
  return {
    records: near ? nearFirst(first.data?.records ?? NONE, all) : all,
    settled: arrived && asked === text.trim(),
  };
}

function nearFirst(near: RecordRow[], all: RecordRow[]): RecordRow[] {
  const ids = new Set(near.map((record) => record.id));
  return [...near, ...all.filter((record) => !ids.has(record.id))].slice(0, HITS);
}
