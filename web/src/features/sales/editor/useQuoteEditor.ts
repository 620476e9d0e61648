import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Problem, type ProblemPlace } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useOperations } from '../../../records/operations.tsx';
import { useProblemText } from '../../../records/problemText.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { type QuoteState, quoteKeys, quotesApi, type Totals } from '../quotesApi.ts';
import { type Conflict, type Draft, fromWire, merge, plain, sameDraft, toWire } from './draft.ts';
import { forgetUnsaved, keepUnsaved, type Place, readUnsaved } from './unsaved.ts';

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'dirty' | 'saving' | 'offline' }
  | { kind: 'refused'; why: string; at: ProblemPlace[] };

const PAUSE_MS = 600;
const KEEP_MS = 200;
const TRY_AGAIN_MS = 4_000;
/** Somebody was there first: what they did is read and merged, then it is sent again. */
const OVERTAKEN = ['record.conflict', 'quote.line_changed', 'quote.line_unknown'];

function draftOf(state: Pick<QuoteState, 'lines' | 'record'>): Draft {
  const { discountKind, discountValue } = state.record.values;
  return {
    lines: state.lines.map((line) => fromWire(line)),
    discount: {
      kind: discountKind === 'amount' ? 'amount' : 'percent',
      value: plain(typeof discountValue === 'string' ? discountValue : '0'),
    },
  };
}

/** The lines of a quote, saved by themselves a moment after each change; what cannot be saved yet stays on the device. */
export function useQuoteEditor(id: string, fresh: QuoteState) {
  const { slug, me } = useWorkspace();
  const place = useMemo(() => ({ slug, member: me.member.id, quote: id }), [slug, me.member.id, id]);
  const api = useMemo(() => quotesApi(slug), [slug]);
  const queries = useQueryClient();
  const problemText = useProblemText();
  const { did } = useOperations();
  const words = useMessages().quote;
  const first = useRef<ReturnType<typeof opened> | null>(null);
  if (!first.current) first.current = opened(place, fresh);
  const base = useRef({ draft: first.current.base, rev: first.current.rev });
  const mine = useRef(first.current.mine);
  const [draft, setDraft] = useState(first.current.mine);
  const [save, setSave] = useState<SaveState>(first.current.found ? { kind: 'dirty' } : { kind: 'saved', at: null });
  const [totals, setTotals] = useState<Totals>(fresh.totals);
  const [conflicts, setConflicts] = useState<Conflict[]>(first.current.conflicts);
  const open = useRef(first.current.conflicts.length > 0);
  const keeping = useRef<ReturnType<typeof setTimeout>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Sent without an answer: it may have come all the same. */
  const unanswered = useRef<Draft | undefined>(first.current.unanswered);
  const running = useRef<Promise<boolean> | null>(null);
  const touched = useRef(false);
  const number = fresh.record.label;

  const show = useCallback((next: Draft) => {
    mine.current = next;
    setDraft(next);
  }, []);

  const keep = useCallback(() => {
    if (sameDraft(mine.current, base.current.draft)) return;
    const { draft: read, rev } = base.current;
    keepUnsaved(place, { base: read, rev, mine: mine.current, sent: unanswered.current });
  }, [place]);

  const readAgain = useCallback(async () => {
    const state = await api.read(id);
    const server = draftOf(state);
    const merged = merge(base.current.draft, mine.current, server, unanswered.current);
    base.current = { draft: server, rev: state.record.rev };
    show(merged.draft);
    open.current = merged.conflicts.length > 0;
    setConflicts(merged.conflicts);
    queries.setQueryData(quoteKeys.state(slug, id), state);
    return state.record.rev;
  }, [api, id, slug, queries, show]);

  /** The revision of what is shown. */
  const seen = useCallback(() => base.current.rev, []);

  const send = useCallback(async (): Promise<boolean> => {
    for (let tries = 0; tries < 5; tries++) {
      if (open.current) return false;
      const sent = mine.current;
      if (sameDraft(sent, base.current.draft)) {
        forgetUnsaved(place);
        setSave((now) => (now.kind === 'saved' ? now : { kind: 'saved', at: new Date().toISOString() }));
        return true;
      }
      setSave({ kind: 'saving' });
      try {
        const answer = await api.writeLines(id, {
          rev: base.current.rev,
          lines: sent.lines.map((line) => toWire(line, base.current.draft)),
          discount: sent.discount,
        });
        touched.current = true;
        unanswered.current = undefined;
        const server: Draft = { lines: answer.lines.map((line) => fromWire(line)), discount: sent.discount };
        show(merge(sent, mine.current, server).draft);
        base.current = { draft: server, rev: answer.rev };
        setTotals(answer.totals);
        did(answer.operation, words.linesOf(number));
        queries.setQueryData<QuoteState>(
          quoteKeys.state(slug, id),
          (state) => state && { ...state, lines: answer.lines, totals: answer.totals, catalogue: answer.catalogue },
        );
        setSave({ kind: 'saved', at: new Date().toISOString() });
      } catch (error) {
        if (error instanceof Problem && error.isSilence) {
          unanswered.current = sent;
          keep();
        }
        if (!(error instanceof Problem) || !OVERTAKEN.includes(error.code)) throw error;
        await readAgain();
      }
    }
    return sameDraft(mine.current, base.current.draft);
  }, [api, id, slug, place, queries, show, did, words, number, keep, readAgain]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) return running.current.then(() => flush());
    const run = send()
      .catch((error: unknown) => {
        const silent = error instanceof Problem && error.isSilence;
        setSave(
          silent
            ? { kind: 'offline' }
            : { kind: 'refused', why: problemText(error), at: error instanceof Problem ? error.at : [] },
        );
        if (silent) timer.current = setTimeout(() => void flush(), TRY_AGAIN_MS);
        return false;
      })
      .finally(() => {
        running.current = null;
      });
    running.current = run;
    return run;
  }, [send, problemText]);

  const edit = useCallback(
    (change: (draft: Draft) => Draft) => {
      const next = change(mine.current);
      if (next === mine.current) return;
      show(next);
      clearTimeout(keeping.current);
      keeping.current = setTimeout(keep, KEEP_MS);
      setSave((now) => (now.kind === 'saved' ? { kind: 'dirty' } : now));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    [keep, show, flush],
  );

  /** Both values were shown: what was chosen is what I write now. */
  const settle = useCallback(
    (change: (draft: Draft) => Draft) => {
      open.current = false;
      setConflicts([]);
      show(change(mine.current));
      void flush();
    },
    [show, flush],
  );

  useEffect(() => {
    if (running.current || fresh.record.rev <= base.current.rev) return;
    const server = draftOf(fresh);
    const merged = merge(base.current.draft, mine.current, server, unanswered.current);
    base.current = { draft: server, rev: fresh.record.rev };
    show(merged.draft);
    setTotals(fresh.totals);
    open.current = merged.conflicts.length > 0;
    setConflicts(merged.conflicts);
  }, [fresh, show]);

  useEffect(() => {
    if (first.current?.found) void flush();
    const again = () => void flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (!sameDraft(mine.current, base.current.draft)) event.preventDefault();
    };
    window.addEventListener('online', again);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('beforeunload', leaving);
      clearTimeout(timer.current);
      void flush().then(() => {
        if (touched.current) void queries.invalidateQueries({ queryKey: keys.object(slug, 'quote') });
      });
    };
  }, [flush, queries, slug]);

  return { draft, edit, save, flush, readAgain, seen, totals, conflicts, settle, found: first.current.found };
}

/** What the server says, with what this device had not yet brought to it. */
function opened(place: Place, fresh: QuoteState) {
  const server = draftOf(fresh);
  const kept = readUnsaved(place);
  if (!kept || sameDraft(kept.mine, server)) {
    forgetUnsaved(place);
    return { base: server, rev: fresh.record.rev, mine: server, conflicts: [], found: false, unanswered: undefined };
  }
  const { draft, conflicts } = merge(kept.base, kept.mine, server, kept.sent);
  const found = !sameDraft(draft, server);
  return { base: server, rev: fresh.record.rev, mine: draft, conflicts, found, unanswered: kept.sent };
}
