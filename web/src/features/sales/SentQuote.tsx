import { useState } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import type { Bar } from './QuotePage.tsx';
import { QuoteSide } from './QuoteSide.tsx';
import { QuoteSummary } from './QuoteSummary.tsx';
import { QuoteTitle } from './QuoteTitle.tsx';
import { type QuoteState, quotesApi } from './quotesApi.ts';
import { SendQuoteDialog } from './SendQuoteDialog.tsx';
import { TakenOverLines } from './TakenOverLines.tsx';
import { wasSentElsewhere } from './takenOver.ts';
import { useQuoteMoves } from './useQuoteMoves.ts';

/** A quote the customer has: where it stands, what may follow, and the paper as it went out. */
export function SentQuote({ id, state, Bar }: { id: string; state: QuoteState; Bar: Bar }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { slug } = useWorkspace();
  const moves = useQuoteMoves(state);
  const [asked, setAsked] = useState<'accept' | 'decline' | null>(null);
  const [sending, setSending] = useState(false);
  const may = (act: string) => state.may.includes(act);
  const elsewhere = wasSentElsewhere(state);
  const until = state.record.values.validUntil;
  const { gross, net } = state.totals;
  return (
    <>
      <Bar>
        <QuoteTitle state={state} />
      </Bar>
      <div className="work quote-work">
        <div className="quote-main quote-read">
          {state.expired && typeof until === 'string' && (
            <Banner meaning="danger" icon="clock">
              {words.expiredSince(format.dayInFull(until))} {may('revise') && words.expiredHint}
            </Banner>
          )}
          <QuoteSummary state={state} moves={moves} heading="h2" />
        </div>
        <QuoteSide
          id={id}
          number={state.record.label}
          version={`${state.versions.at(-1)?.number ?? 0}`}
          instead={elsewhere ? { name: words.lines, node: <TakenOverLines state={state} /> } : undefined}
        />
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
        <span className="sp" />
        {may('duplicate') && (
          <Button look="ghost" icon="copy" onClick={() => void moves.duplicate()}>
            {words.duplicate}
          </Button>
        )}
        {!elsewhere && <PaperLinks path={(inline) => quotesApi(slug).pdfPath(id, inline)} />}
        {may('send-again') && (
          <Button look="ghost" icon="send" onClick={() => setSending(true)}>
            {words.sendAgain}
          </Button>
        )}
        {may('revise') && (
          <Button icon="pencil" busy={moves.busy} onClick={() => void moves.revise()}>
            {words.revise}
          </Button>
        )}
        {may('reopen') && (
          <Button icon="undo" onClick={() => void moves.reopen()}>
            {words.reopen}
          </Button>
        )}
        {may('decline') && (
          <Button icon="close" onClick={() => setAsked('decline')}>
            {words.decline}
          </Button>
        )}
        {may('accept') && (
          <Button look="primary" icon="check" busy={moves.busy} onClick={() => setAsked('accept')}>
            {words.accept}
          </Button>
        )}
      </div>
      {sending && (
        <SendQuoteDialog
          quoteId={id}
          slug={slug}
          onClose={() => setSending(false)}
          onSent={() => {
            setSending(false);
            void moves.refresh();
          }}
        />
      )}
      {asked && <AnswerDialog kind={asked} moves={moves} onClose={() => setAsked(null)} />}
    </>
  );
}
