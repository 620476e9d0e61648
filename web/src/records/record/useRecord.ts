import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { findCached } from '../cache.ts';
import { useWorkspace } from '../workspace.tsx';

/**
 * One record with all its fields; what a list already knows of it is shown at once.
 *
 * @param reads whether it is asked for here; otherwise what something else on the page reads is shown
 */
export function useRecord(object: string, id: string, reads = true) {
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  return useQuery({
    queryKey: keys.record(slug, object, id),
    queryFn: ({ signal }) => api.record(object, id, signal),
    placeholderData: () => findCached(queries, slug, object, id),
    staleTime: 5_000,
    retry: false,
    enabled: reads,
  });
}
