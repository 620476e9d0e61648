import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { timelineKey } from '../../api/talkKeys.ts';
import type { ObjectType, WholeRecord } from '../../api/types.ts';
import type { Inbound } from '../dictionary.ts';
import { useReadFields } from '../extensions.tsx';
import { useWorkspace } from '../workspace.tsx';
import { relatedCard, SHOWN } from './relatedCard.ts';

/** The server takes no more in one request; further lists are read by themselves. */
const MOST_LISTS = 20;

/**
 * Reads all that a record's page shows in one request as it opens: record, timeline and related lists find theirs as already read, and
 * are each on their own afterwards.
 *
 * @returns whether it is still on its way; when it fails, the parts read themselves and say why
 */
export function useWholeRecord(object: ObjectType, id: string, inbound: Inbound[]): boolean {
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  const readFields = useReadFields();
  const read = useQuery({
    queryKey: keys.whole(slug, object.key, id),
    queryFn: async ({ signal }) => {
      const asked = Date.now();
      const lists = inbound.slice(0, MOST_LISTS).map((link) => ({ link, ...relatedCard(slug, link, id, readFields) }));
      const wishes = lists.map(({ link, query }) => ({
        object: link.object.key,
        link: link.field.key,
        fields: query.fields,
        sort: query.sort,
        limit: SHOWN,
      }));
      const whole = await api.whole(object.key, id, wishes, signal);
      const keep = (key: QueryKey, data: unknown) => {
        const state = queries.getQueryState(key);
        if (!state || state.dataUpdatedAt < asked) queries.setQueryData(key, data);
      };
      keep(keys.record(slug, object.key, id), whole.record);
      const timeline = timelineKey(slug, object.key, id, 'all');
      if (!hasOlderPages(queries.getQueryData(timeline)))
        keep(timeline, { pages: [whole.timeline], pageParams: [undefined] });
      for (const { link, rowsKey, countKey } of lists) {
        const list = found(whole, link);
        if (!list) continue;
        keep(rowsKey, { records: list.records, next: list.next });
        keep(countKey, { count: list.count, capped: list.capped });
      }
      return null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    retry: false,
  });
  return read.isFetching;
}

function found(whole: WholeRecord, link: Inbound) {
  return whole.related.find((each) => each.object === link.object.key && each.link === link.field.key);
}

function hasOlderPages(timeline: unknown): boolean {
  return ((timeline as { pages?: unknown[] } | undefined)?.pages?.length ?? 0) > 1;
}
