import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../api/keys.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useOperations } from '../../records/operations.tsx';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type Move, type QuoteState, quotesApi } from './quotesApi.ts';
import { useDuplicate } from './useDuplicate.ts';

/** The steps of a quote: each is said, taken back where that is possible, and seen in every list. */
export function useQuoteMoves(state: QuoteState) {
  const { slug } = useWorkspace();
  const api = useMemo(() => quotesApi(slug), [slug]);
  const queries = useQueryClient();
  const { act, busy } = useAct();
  const { did } = useOperations();
  const { show } = useToast();
  const { duplicate } = useDuplicate();
  const words = useMessages().quote;
  const { id, label } = state.record;

  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keys.object(slug, 'quote') }),
      queries.invalidateQueries({ queryKey: keys.object(slug, 'organisation') }),
    ]);

  async function move(name: Move, said: string, body?: Record<string, string | number>, kept = false) {
    const done = await act(() => api.move(id, name, body));
    if (!done) return false;
    if (kept) show({ text: said, icon: 'check' });
    else did(done.operation, said, { icon: 'check' });
    await refresh();
    return true;
  }

  return {
    busy,
    refresh,
    /** @param rev latest revision of the quote and its lines that the person has seen */
    markSent: (rev: number) => move('mark-sent', words.markedSent(label), { rev }, true),
    accept: (on: string) => move('accept', words.accepted(label), { on }),
    decline: (on: string, reason: string) =>
      move('decline', words.declined(label), reason.trim() ? { on, reason: reason.trim() } : { on }),
    /** @param rev latest revision that the one who allows the discounts has seen */
    release: (rev: number, reason: string) => move('release', words.released(label), { rev, reason }),
    /** What went out stays; the next version is written from it. Given up on the quote, not undone. */
    revise: () => move('revise', words.revised(label), undefined, true),
    giveUp: () => move('give-up', words.gaveUp(label), undefined, true),
    reopen: () => move('reopen', words.reopened(label)),
    paid: (paidOn: string) => move('paid', words.notePaid(label), { paidOn }),
    unpaid: () => move('unpaid', words.noteUnpaid(label)),
    duplicate: () => duplicate(id),
  };
}

export type QuoteMoves = ReturnType<typeof useQuoteMoves>;
