import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { countOutbox, readMessage, readOutbox } from '../../api/outbox.ts';

const SOON_MS = 4_000;
const LATER_MS = 30_000;

/** The messages, read again while some are on their way. */
export function useOutbox(slug: string) {
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: [...keys.outbox(slug), 'list'],
    queryFn: () => readOutbox(slug),
    refetchInterval: ({ state }) =>
      state.data?.some((message) => message.state === 'waiting' || message.state === 'sending') ? SOON_MS : LATER_MS,
  });
  return { list, refresh: () => queries.invalidateQueries({ queryKey: keys.outbox(slug) }) };
}

/** A message as a whole; its state makes it another one. */
export function useMessage(slug: string, id: string, state: string) {
  return useQuery({
    queryKey: [...keys.outbox(slug), 'one', id, state],
    queryFn: () => readMessage(slug, id),
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
}

/** How much waits and how much needs somebody. */
export function useOutboxCount(slug: string, wanted: boolean) {
  return useQuery({
    queryKey: [...keys.outbox(slug), 'count'],
    queryFn: () => countOutbox(slug),
    enabled: wanted,
    refetchInterval: LATER_MS,
  });
}
