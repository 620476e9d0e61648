import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../api/keys.ts';
import { type PendingChoice, type PendingLink, pendingApi } from '../../api/pending.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { canWrite, may, targetOf } from '../dictionary.ts';
import { useOperations } from '../operations.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';

function usePendingApi() {
  const { slug } = useWorkspace();
  return useMemo(() => pendingApi(slug), [slug]);
}

/** The links that wait; of one import, or all. */
export function usePendingLinks(operation?: number) {
  const api = usePendingApi();
  const { slug } = useWorkspace();
  return useQuery({ queryKey: keys.pending(slug, operation), queryFn: () => api.list(operation), staleTime: 0 });
}

/** Those of a record, by field; asked only where an empty link could have one. */
export function usePendingOf(object: ObjectType, row: RecordRow): Record<string, PendingLink> {
  const api = usePendingApi();
  const { slug } = useWorkspace();
  const open =
    may(object, 'change') &&
    !row.deletedAt &&
    object.fields.some((field) => targetOf(field) && canWrite(field) && (row.values[field.key] ?? null) === null);
  const read = useQuery({
    queryKey: keys.pendingOf(slug, object.key, row.id),
    queryFn: () => api.of(object.key, row.id),
    enabled: open,
  });
  return useMemo(
    () => (open && read.data ? Object.fromEntries(read.data.map((link) => [link.field, link])) : {}),
    [open, read.data],
  );
}

/** Settles waiting links: the record meant, a new one, or none; each can be taken back. */
export function useSettling() {
  const api = usePendingApi();
  const { slug } = useWorkspace();
  const { messages, format } = useLanguage();
  const words = messages.pending;
  const { act, busy } = useAct();
  const { did } = useOperations();
  const queries = useQueryClient();

  async function settle(
    work: () => Promise<{ operation: number | null; records: number }>,
    said: (count: number, shown: string) => string,
    icon: IconName,
  ) {
    const settled = await act(work);
    if (!settled) return;
    if (settled.operation !== null) {
      did(settled.operation, said(settled.records, format.integer(settled.records)), { icon });
    }
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['w', slug, 'records'] }),
      queries.invalidateQueries({ queryKey: ['w', slug, 'whole'] }),
      queries.invalidateQueries({ queryKey: keys.imports(slug) }),
    ]);
  }

  return {
    busy,
    link: (choice: PendingChoice, meant: { id: string; label: string | null }) =>
      settle(
        () => api.link(choice, meant.id),
        (count, shown) => words.linked(count, shown, meant.label ?? ''),
        'link',
      ),
    create: (choice: PendingChoice) =>
      settle(
        () => api.create(choice),
        (count, shown) => words.linked(count, shown, choice.said),
        'link',
      ),
    drop: (choice: PendingChoice) => settle(() => api.drop(choice), words.dropped, 'close'),
  };
}
