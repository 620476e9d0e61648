import { useQuery, useQueryClient } from '@tanstack/react-query';
import Big from 'big.js';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { asLink } from '../../records/fields/link/asLink.tsx';
import { writeListState } from '../../records/list/listState.ts';
import { useOperations } from '../../records/operations.tsx';
import { useAct } from '../../records/useAct.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { AskReason } from './editor/DiscountRelease.tsx';
import { quoteKeys, quotesApi, type ReleaseQueue, type WaitingQuote } from './quotesApi.ts';

/** The quotes whose discounts wait, for those who may allow them: how far each goes, allowed from here with a reason. */
export function ToRelease() {
  const { messages } = useLanguage();
  const { slug, listPath } = useWorkspace();
  const read = useQuery({
    queryKey: quoteKeys.toRelease(slug),
    queryFn: ({ signal }) => quotesApi(slug).toRelease(signal),
  });
  const queue = read.data;
  if (!queue?.mayRelease || queue.quotes.length === 0) return null;
  return (
    <section className="card" aria-label={messages.home.toRelease}>
      <header>
        <h2>{messages.home.toRelease}</h2>
        <span className="sp" />
        <InnerLink to={listPath('quote', writeListState({ view: 'to-release' }))} className="sm md home-all">
          {messages.home.seeAll}
        </InnerLink>
      </header>
      <ul>
        {queue.quotes.map((quote) => (
          <Waiting key={quote.id} quote={quote} queue={queue} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ quote, queue }: { quote: WaitingQuote; queue: ReleaseQueue }) {
  const { messages, format } = useLanguage();
  const { slug, recordPath } = useWorkspace();
  const queries = useQueryClient();
  const { act, busy } = useAct();
  const { did } = useOperations();
  const [asking, setAsking] = useState(false);
  const words = messages.home;
  const over = (cut: string, most: string | null | undefined) => most != null && new Big(cut).gt(most);
  const said = [
    over(quote.line, queue.line) && words.lineCut(format.percent(quote.line), format.percent(queue.line ?? '')),
    over(quote.whole, queue.whole) && words.wholeCut(format.percent(quote.whole), format.percent(queue.whole ?? '')),
  ]
    .filter(Boolean)
    .join(', ');

  async function release(reason: string) {
    const done = await act(() => quotesApi(slug).move(quote.id, 'release', { rev: quote.rev, reason }));
    await queries.invalidateQueries({ queryKey: keys.object(slug, 'quote') });
    if (done) did(done.operation, messages.quote.released(quote.label), { icon: 'shield' });
    return done !== undefined && done !== null;
  }

  return (
    <li className="row to-release">
      <InnerLink to={recordPath('quote', quote.id)} className="home-row grow">
        <span className="grow el">
          <b className="md">{quote.label}</b>
          <span className="t3 home-second">
            {[asLink(quote.values.organisation)?.label, asLink(quote.values.owner)?.label].filter(Boolean).join(', ')}
          </span>
          <span className="warn sm to-release-why">{said}</span>
        </span>
        {typeof quote.values.netTotal === 'string' && (
          <span className="num md home-amount">{format.amount(quote.values.netTotal)}</span>
        )}
      </InnerLink>
      <Button
        size="small"
        icon="shield"
        aria-label={`${messages.quote.release} ${quote.label}`}
        onClick={() => setAsking(true)}
      >
        {messages.quote.release}
      </Button>
      {asking && <AskReason said={said} busy={busy} onRelease={release} onClose={() => setAsking(false)} />}
    </li>
  );
}
