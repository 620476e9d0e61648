import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { objectOf } from '../../../records/dictionary.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PaperLinks } from '../PaperLinks.tsx';
import { CopiedFrom } from '../QuoteFamily.tsx';
import type { Bar } from '../QuotePage.tsx';
import { QuoteSide } from '../QuoteSide.tsx';
import { QuoteTitle } from '../QuoteTitle.tsx';
import { type QuoteState, quotesApi } from '../quotesApi.ts';
import { type QuoteMargin, quoteMargin, quoteTotals } from '../quoteTotals.ts';
import { SendQuoteDialog } from '../SendQuoteDialog.tsx';
import { useQuoteMoves } from '../useQuoteMoves.ts';
import { NextVersion } from '../versions/NextVersion.tsx';
import { Versions } from '../versions/Versions.tsx';
import { AtSending } from './AtSending.tsx';
import { DiscountRelease } from './DiscountRelease.tsx';
import { cutOf, excessOf, isReleased, usualPrices } from './discountLimits.ts';
import { freeLines, toPriced } from './draft.ts';
import { LineConflicts } from './LineConflicts.tsx';
import { LinesTable } from './LinesTable.tsx';
import { MovedPrices } from './MovedPrices.tsx';
import { QuoteHead } from './QuoteHead.tsx';
import { SaveWord } from './SaveWord.tsx';
import { Totals } from './Totals.tsx';
import { useQuoteEditor } from './useQuoteEditor.ts';

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
  const digits = format.currencyDigits;
  // Letters come first: three hundred lines are summed a moment after the key.
  const summed = useDeferredValue(draft);
  const priced = useMemo(() => summed.lines.map(toPriced), [summed.lines]);
  const reckoned = useMemo(() => quoteTotals(priced, summed.discount, digits), [priced, summed.discount, digits]);
  const totals = 'refused' in reckoned ? null : reckoned;
  const gross = totals?.inclVat ?? editor.totals.gross;
  const net = totals?.exclVat ?? editor.totals.net;
  const mayMargin = objectOf(model, 'quote')?.fields.some((field) => field.key === 'margin') ?? false;
  const margin = useMemo<QuoteMargin | null>(() => {
    if (!mayMargin || !totals) return null;
    const found = quoteMargin(priced, totals, digits);
    const items = priced.filter((row) => row.kind === 'item' && !row.optional).length;
    return items === 0 || found.costsMissing === items ? null : found;
  }, [mayMargin, totals, priced, digits]);
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
  const usual = useMemo(() => usualPrices(state.catalogue), [state.catalogue]);
  const cut = useMemo(() => cutOf(summed, totals?.linesTotal ?? '0', usual), [summed, totals, usual]);
  const excess = excessOf(cut, state.limits);
  const released = isReleased(cut, state.record.values);
  const held = excess !== null && !released;
  const mayGo = !held && (maySend || state.may.includes('mark-sent'));
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
  const free = freeLines(summed);
  const look = free.length > 0 ? words.freeLines(free.map(({ label }) => label)) : null;
  const next = Number(state.record.values.version ?? 1);
  const side = useMemo(
    () => (
      <QuoteSide
        id={id}
        number={number}
        version={version}
        under={
          <>
            <div className="quote-versions-aside">
              <Versions state={state} />
            </div>
            <AtSending number={next > 1 ? `${number} V${next}` : number} look={look} />
          </>
        }
      />
    ),
    [id, number, version, next, state, look],
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
          <CopiedFrom values={state.record.values} below />
          <NextVersion state={state} moves={moves} flush={flush} />
          <DiscountRelease
            excess={excess}
            released={released}
            values={state.record.values}
            mayRelease={state.may.includes('release')}
            busy={moves.busy}
            onRelease={async (reason) => (await flush()) && moves.release(editor.seen(), reason)}
          />
          {isCopy(state) && <MovedPrices draft={draft} catalogue={state.catalogue} edit={edit} />}
          {head}
          <LinesTable
            draft={draft}
            rows={totals?.rows ?? []}
            margin={margin}
            showsMargin={mayMargin}
            problems={saidProblems}
            usual={usual}
            edit={edit}
            onWholeDiscount={() => setDiscounting(true)}
          />
          <span className="sp" />
          <Totals
            totals={totals}
            margin={margin}
            leastMargin={state.limits?.margin ?? null}
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
        {maySend && !held && state.may.includes('mark-sent') && (
          <Button look="ghost" icon="check" onClick={markSent}>
            {words.markSent}
          </Button>
        )}
        {(mayGo || held) && (
          <Button
            look="primary"
            disabled={held}
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
          draft={{ rev: sending.rev, readAgain: editor.readAgain, look }}
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

/** A copy or a next version keeps the prices it began with. */
function isCopy({ record }: QuoteState): boolean {
  return record.values.origin != null || Number(record.values.version ?? 1) > 1;
}
