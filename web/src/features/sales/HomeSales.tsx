import './revenue.css';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import type { Filter, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { asLink } from '../../records/fields/link/RecordInput.tsx';
import { writeListState } from '../../records/list/listState.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { monthInWords } from './months.ts';
import { DRAFTS, TO_CASH, WAITING } from './quoteViews.ts';
import { RevenueChart, useRevenue } from './RevenueChart.tsx';

const SHOWN = 6;

/** What the sales side says in the morning: this month's money, and the quotes that wait. */
export function HomeSales() {
  const { messages, format } = useLanguage();
  const words = messages.home;
  const { listPath } = useWorkspace();
  const { months } = useRevenue();
  const [before, now] = months?.slice(-2) ?? [];
  const thisMonth: Filter = { field: 'paidOn', op: 'is', value: { relative: 'thisMonth' } };
  return (
    <>
      <div className="kpis home-kpis">
        <InnerLink to={listPath('quote', writeListState({ filter: { all: [thisMonth] } }))} className="kpi">
          <span className="kpi-name">
            {words.revenueOf(now ? (monthInWords(messages, now.month).split(' ')[0] ?? '') : '…')}
          </span>
          <b className="num">{now ? format.amount(now.amount) : '…'}</b>
          <span className="sm t3">{before && words.before(format.amount(before.amount))}</span>
        </InnerLink>
        <Standing name={words.waiting} view="sent" filter={WAITING} said={words.waitingSum} />
        <Standing name={words.toCash} view="to-cash" filter={TO_CASH} said={words.toCashSum} />
        <Standing name={words.drafts} view="drafts" filter={DRAFTS} said={words.draftsSum} />
      </div>
      <section className="card home-chart" aria-label={messages.revenue.byMonth}>
        <header>
          <h2>{messages.revenue.byMonth}</h2>
        </header>
        <div className="home-chart-body">
          {months &&
            (months.some(({ amount }) => Number(amount) !== 0) ? (
              <RevenueChart months={months} />
            ) : (
              <p className="t3 quiet">{messages.revenue.none}</p>
            ))}
        </div>
      </section>
      <WaitingQuotes
        name={words.waitingList}
        view="sent"
        filter={WAITING}
        sort="validUntil"
        empty={words.nothingWaiting}
      />
    </>
  );
}

/** How many quotes stand there and what they are worth; the figure opens them. */
function Standing(props: { name: string; view: string; filter: Filter; said(amount: string): string }) {
  const { messages, format } = useLanguage();
  const { api, slug, listPath } = useWorkspace();
  const count = useQuery({
    queryKey: keys.count(slug, 'quote', props.filter, undefined),
    queryFn: ({ signal }) => api.count('quote', { filter: props.filter }, signal),
  });
  const sum = useQuery({
    queryKey: keys.sum(slug, 'quote', props.filter, undefined, ['netTotal']),
    queryFn: ({ signal }) => api.sum('quote', { filter: props.filter, fields: ['netTotal'] }, signal),
  });
  const number = count.data?.count;
  return (
    <InnerLink to={listPath('quote', { view: props.view })} className="kpi">
      <span className="kpi-name">{props.name}</span>
      <b className="num">{number === undefined ? '…' : messages.home.quotes(format.integer(number), number === 1)}</b>
      <span className="sm t3">{sum.data ? props.said(format.amount(sum.data.sums.netTotal ?? '0')) : '…'}</span>
    </InnerLink>
  );
}

/** The quotes that wait, the most pressing first. */
function WaitingQuotes(props: { name: string; view: string; filter: Filter; sort: string; empty: string }) {
  const { messages } = useLanguage();
  const { api, slug, listPath } = useWorkspace();
  const fields = ['number', 'organisation', 'title', 'validUntil', 'netTotal'];
  const read = useQuery({
    queryKey: [...keys.figures(slug, 'quote'), 'first', props.view],
    queryFn: ({ signal }) =>
      api.query(
        'quote',
        { filter: props.filter, sort: [{ field: props.sort, desc: false }], fields, limit: SHOWN },
        signal,
      ),
  });
  const rows = read.data?.records ?? [];
  return (
    <section className="card" aria-label={props.name}>
      <header>
        <h2>{props.name}</h2>
        <span className="sp" />
        {rows.length > 0 && (
          <InnerLink to={listPath('quote', { view: props.view })} className="sm md home-all">
            {messages.home.seeAll}
          </InnerLink>
        )}
      </header>
      {read.data && rows.length === 0 && <p className="t3 home-none">{props.empty}</p>}
      <ul>
        {rows.map((row) => (
          <WaitingQuote key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function WaitingQuote({ row }: { row: RecordRow }) {
  const { messages, format } = useLanguage();
  const { recordPath } = useWorkspace();
  const until = typeof row.values.validUntil === 'string' ? row.values.validUntil : null;
  const late = until !== null && until < format.today();
  return (
    <li>
      <InnerLink to={recordPath('quote', row.id)} className="home-row">
        <span className="grow el">
          <b className="md">{row.label}</b>
          <span className="t3 home-second">{asLink(row.values.organisation)?.label}</span>
        </span>
        {until && (
          <span className={late ? 'sm nw danger md' : 'sm nw t3'}>
            {late ? messages.home.expired(format.day(until)) : messages.home.until(format.day(until))}
          </span>
        )}
        <span className="num md home-amount">
          {format.amount(typeof row.values.netTotal === 'string' ? row.values.netTotal : '0')}
        </span>
      </InnerLink>
    </li>
  );
}
