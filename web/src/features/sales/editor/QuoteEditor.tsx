import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { objectOf } from '../../../records/dictionary.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PaperLinks } from '../PaperLinks.tsx';
import type { Bar } from '../QuotePage.tsx';
import { QuoteSide } from '../QuoteSide.tsx';
import { QuoteTitle } from '../QuoteTitle.tsx';
import { type QuoteState, quotesApi } from '../quotesApi.ts';
import { type QuoteMargin, quoteMargin, quoteTotals } from '../quoteTotals.ts';
import { SendQuoteDialog } from '../SendQuoteDialog.tsx';
import { useQuoteMoves } from '../useQuoteMoves.ts';
import { toPriced } from './draft.ts';
import { LineConflicts } from './LineConflicts.tsx';
import { LinesTable } from './LinesTable.tsx';
import { QuoteHead } from './QuoteHead.tsx';
import { Totals } from './Totals.tsx';
import { type SaveState, useQuoteEditor } from './useQuoteEditor.ts';

/** A draft being written: customer, lines by keyboard, totals at once, the paper beside. */
export function QuoteEditor({ id, state, Bar }: { id: string; state: QuoteState; Bar: Bar }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { slug, model } = useWorkspace();
  const api = useMemo(() => quotesApi(slug), [slug]);
  const editor = useQuoteEditor(id, state);
  const moves = useQuoteMoves(state);
  const { draft, save, edit, flush } = editor;
  const [sending, setSending] = useState<{ rev: number } | null>(null);
  const [discounting, setDiscounting] = useState(draft.discount.value !== '0');
  // Letters come first: three hundred lines are summed a moment after the key.
  const summed = useDeferredValue(draft);
  const priced = useMemo(() => summed.lines.map(toPriced), [summed.lines]);
  const reckoned = useMemo(() => quoteTotals(priced, summed.discount), [priced, summed.discount]);
  const totals = 'refused' in reckoned ? null : reckoned;
  const gross = totals?.inclVat ?? editor.totals.gross;
  const net = totals?.exclVat ?? editor.totals.net;
  const mayMargin = objectOf(model, 'quote')?.fields.some((field) => field.key === 'margin') ?? false;
  const margin = useMemo<QuoteMargin | null>(() => {
    if (!mayMargin || !totals) return null;
    const found = quoteMargin(priced, totals);
    const items = priced.filter((row) => row.kind === 'item' && !row.optional).length;
    return items === 0 || found.costsMissing === items ? null : found;
  }, [mayMargin, totals, priced]);
  const problems = 'refused' in reckoned ? reckoned.at.map((at) => ({ ...at, detail: '' })) : [];
  const saidProblems = save.kind === 'refused' ? [...save.at, ...problems] : problems;

  const settled = async (then: () => Promise<unknown>) => {
    if (await flush()) await then();
  };
  const readAgain = () => editor.readAgain().catch(() => state.record.rev);
  const markSent = () =>
    void settled(async () => {
      if (!(await moves.markSent(editor.seen()))) await readAgain();
    });
  const maySend = state.may.includes('send');
  const openSending = () => void settled(async () => setSending({ rev: await readAgain() }));
  const goOut = maySend ? openSending : markSent;
  const mayGo = maySend || state.may.includes('mark-sent');
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if ((event.target as Element).closest?.('[role=dialog]') || !mayGo) return;
      event.preventDefault();
      goOut();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  // A key in a line draws that line again, not what stands around the table.
  const bar = useMemo(
    () => (
      <Bar>
        <QuoteTitle state={state}>
          <SaveWord save={save} />
        </QuoteTitle>
      </Bar>
    ),
    [Bar, state, save],
  );
  const head = useMemo(() => <QuoteHead id={id} state={state} />, [id, state]);
  const version = save.kind === 'saved' ? `${state.record.rev}-${save.at ?? ''}` : null;
  const number = state.record.label;
  const side = useMemo(
    () => (
      <QuoteSide
        id={id}
        number={number}
        version={version}
        under={
          <section className="at-sending">
            <h2 className="md sm t2">{words.atSending}</h2>
            <ul>
              <li className="row">
                <Icon name="hash" /> {words.willGetNumber(number)}
              </li>
              <li className="row">
                <Icon name="document" /> {words.willBeKept}
              </li>
              <li className="row">
                <Icon name="lock" /> {words.willBeSealed}
              </li>
            </ul>
          </section>
        }
      />
    ),
    [id, number, version, words],
  );

  return (
    <>
      {bar}
      <div className="work quote-work">
        <div className="quote-main">
          {save.kind === 'offline' && (
            <div className="quote-banner">
              <Banner
                meaning="warn"
                icon="nowifi"
                action={<Button onClick={() => void flush()}>{messages.common.retry}</Button>}
              >
                {words.save.offline}
              </Banner>
            </div>
          )}
          {save.kind === 'refused' && (
            <div className="quote-banner">
              <Banner meaning="danger" action={<Button onClick={() => void flush()}>{messages.common.retry}</Button>}>
                {words.save.refused(save.why)}
              </Banner>
            </div>
          )}
          {editor.found && save.kind !== 'saved' && (
            <div className="quote-banner">
              <Banner meaning="info">{words.save.restored}</Banner>
            </div>
          )}
          {head}
          <LinesTable
            draft={draft}
            rows={totals?.rows ?? []}
            margin={margin}
            showsMargin={mayMargin}
            problems={saidProblems}
            edit={edit}
            onWholeDiscount={() => setDiscounting(true)}
          />
          <span className="sp" />
          <Totals
            totals={totals}
            margin={margin}
            discount={draft.discount}
            discounting={discounting}
            refused={'refused' in reckoned && reckoned.at.length === 0}
            edit={edit}
            onNoDiscount={() => setDiscounting(false)}
          />
        </div>
        {side}
      </div>
      <div className="counter quote-counter">
        {gross !== undefined && (
          <>
            <span className="t2">{words.totals.gross}</span>
            <b className="quote-gross num">{format.amount(gross)}</b>
            <span className="sep" />
          </>
        )}
        {net !== undefined && <span className="t2 quote-excl">{words.totals.excl(format.amount(net))}</span>}
        {margin?.percent && (
          <>
            <span className="sep" />
            <span className="t2 quote-excl">
              {words.margin} {format.percent(Number(margin.percent).toFixed(1))}
            </span>
          </>
        )}
        <span className="sp" />
        {state.may.includes('duplicate') && (
          <Button look="ghost" icon="copy" onClick={() => void settled(moves.duplicate)}>
            {words.duplicate}
          </Button>
        )}
        <PaperLinks path={(inline) => api.pdfPath(id, inline)} flush={flush} />
        {maySend && state.may.includes('mark-sent') && (
          <Button look="ghost" icon="check" onClick={markSent}>
            {words.markSent}
          </Button>
        )}
        {mayGo && (
          <Button
            look="primary"
            icon="send"
            busy={moves.busy}
            shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
            onClick={goOut}
          >
            {maySend ? words.send : words.markSent}
          </Button>
        )}
      </div>
      {sending && (
        <SendQuoteDialog
          quoteId={id}
          slug={slug}
          draft={{ rev: sending.rev, readAgain: editor.readAgain }}
          onClose={() => {
            setSending(null);
            void moves.refresh();
          }}
          onSent={() => {
            setSending(null);
            void moves.refresh();
          }}
        />
      )}
      {editor.conflicts.length > 0 && <LineConflicts conflicts={editor.conflicts} settle={editor.settle} />}
    </>
  );
}

function SaveWord({ save }: { save: SaveState }) {
  const { messages, format } = useLanguage();
  const words = messages.quote.save;
  const said = {
    saved: save.kind === 'saved' && save.at ? words.saved(format.time(save.at)) : words.savedBefore,
    dirty: words.dirty,
    saving: words.saving,
    offline: words.offlineShort,
    refused: words.offlineShort,
  }[save.kind];
  const wrong = save.kind === 'offline' || save.kind === 'refused';
  return (
    <span className={wrong ? 'row sm warn save-word' : 'row sm t3 save-word'} role="status">
      {save.kind === 'saved' && <Icon name="check" size={14} />}
      {wrong && <Icon name="alert" size={14} />}
      {said}
    </span>
  );
}
