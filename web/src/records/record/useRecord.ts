import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import type { ObjectType, WholeRecord } from '../../api/types.ts';
import { findCached } from '../cache.ts';
import type { Inbound } from '../dictionary.ts';
import { useWorkspace } from '../workspace.tsx';
import { relatedList, SHOWN } from './relatedLists.ts';

/** One record with all its fields; what a list already knows of it is shown at once. */
export function useRecord(object: string, id: string) {
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  return useQuery({
    queryKey: keys.record(slug, object, id),
    queryFn: ({ signal }) => api.record(object, id, signal),
    placeholderData: () => findCached(queries, slug, object, id),
    staleTime: 5_000,
    retry: false,
  });
}

/** One record with all that its page shows, in one request: notes, history and related lists find theirs as already read. */
export function useWholeRecord(object: ObjectType, id: string, inbound: Inbound[]) {
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  return useQuery({
    queryKey: keys.record(slug, object.key, id),
    queryFn: async ({ signal }) => {
      const wishes = inbound.map((link) => {
        const { query } = relatedList(slug, link, id);
        return { object: link.object.key, link: link.field.key, fields: query.fields, sort: query.sort, limit: SHOWN };
      });
      const whole = await api.whole(object.key, id, wishes, signal);
      queries.setQueryData(keys.notes(slug, object.key, id), whole.notes);
      queries.setQueryData(keys.history(slug, object.key, id), { pages: [whole.history], pageParams: [undefined] });
      for (const link of inbound) keep(link, whole);
      return whole.record;
    },
    placeholderData: () => findCached(queries, slug, object.key, id),
    staleTime: 5_000,
    retry: false,
  });

  function keep(link: Inbound, whole: WholeRecord) {
    const list = whole.related.find((each) => each.object === link.object.key && each.link === link.field.key);
    if (!list) return;
    const { rowsKey, countKey } = relatedList(slug, link, id);
    queries.setQueryData(rowsKey, { records: list.records, next: list.next });
    queries.setQueryData(countKey, { count: list.count, capped: list.capped });
  }
}

/**
 * What a record is called.
 *
 * @param reads whether it is read for that; otherwise something else on the page does
 */
export function useRecordLabel(object: string, id: string, reads: boolean): string {
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  const known = useQuery({
    queryKey: keys.record(slug, object, id),
    queryFn: reads ? ({ signal }) => api.record(object, id, signal) : skipToken,
    placeholderData: () => findCached(queries, slug, object, id),
    retry: false,
  });
  return known.data?.label ?? '';
}
