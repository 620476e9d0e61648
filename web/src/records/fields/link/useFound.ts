import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.ts';
import type { RecordRow } from '../../../api/types.ts';
import { useWorkspace } from '../../workspace.tsx';

const HITS = 20;
const NONE: RecordRow[] = [];

/** The first twenty records whose words begin as typed. */
export function useFound(target: string, text: string): { records: RecordRow[]; settled: boolean } {
  const { api } = useWorkspace();
  const [asked] = useDebouncedValue(text.trim(), 120);
  const found = useQuery({
    queryKey: keys.pick(api.slug, target, asked),
    queryFn: ({ signal }) => api.query(target, { search: asked || undefined, limit: HITS }, signal),
    placeholderData: keepPreviousData,
    enabled: target !== '',
    staleTime: 15_000,
  });
  return {
    records: found.data?.records ?? NONE,
    settled: !found.isPlaceholderData && !found.isLoading && asked === text.trim(),
  };
}
