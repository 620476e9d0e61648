import './revenue.css';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import type { Filter, RecordRow } from '../../api/types.ts';
import { useLanguage, useMessages } from '../../kernel/language.tsx';
import { asLink } from '../../records/fields/link/asLink.tsx';
import { writeListState } from '../../records/list/listState.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { HomeAnswers } from './links/HomeAnswers.tsx';
import { monthInWords } from './months.ts';
import { mostPressing, open, REMINDED } from './nextSteps.ts';
import { seesQuotes, seesRevenue } from './quoteRights.ts';
import { DRAFTS, TO_CASH, TO_REMIND, WAITING } from './quoteViews.ts';
import { RevenueChart, useRevenue } from './RevenueChart.tsx';
import { ToRelease } from './ToRelease.tsx';
import { Unread } from './Unread.tsx';

const SHOWN = 6;

/** What the sales side says in the morning: this month's money, and the quotes that wait. */
export function HomeSales() {
  const words = useMessages().home;
  const { model } = useWorkspace();
  const revenue = seesRevenue(model);
  return (
    <>
      <div className="kpis home-kpis">
        {revenue && <ThisMonth />}
        <Standing name={words.waiting} view="sent" filter={WAITING} said={words.waitingSum} />
        {seesQuotes(model, 'remindOn') && (
          <Standing name={words.toRemind} view="to-remind" filter={TO_REMIND} said={words.toRemindSum} />
        )}
        <Standing name={words.toCash} view="to-cash" filter={TO_CASH} said={words.toCashSum} />
        <Standing name={words.drafts} view="drafts" filter={DRAFTS} said={words.draftsSum} />
      </div>
      <HomeAnswers />
      <ToRelease />
      {revenue && <MonthByMonth />}
      <WaitingQuotes name={words.waitingList} view="sent" empty={words.nothingWaiting} />
    </>
  );
}

/** What came in this month, beside the one before. */
function ThisMonth() {
  const { messages, format } = useLanguage();
  const words = messages.home;
  const { listPath } = useWorkspace();
  const { months, error } = useRevenue();
  const [before, now] = months?.slice(-2) ?? [];
  const thisMonth: Filter = { field: 'paidOn', op: 'is', value: { relative: 'thisMonth' } };
  return (
    <InnerLink to={listPath('quote', writeListState({ filter: { all: [thisMonth] } }))} className="kpi">
      <span className="kpi-name">
        {words.revenueOf(now ? (monthInWords(messages, now.month).split(' ')[0] ?? '') : '…')}
      </span>
      <b className="num">{now ? format.amount(now.amount) : error ? '–' : '…'}</b>
      <span className="sm t3">{before && words.before(format.amount(before.amount))}</span>
    </InnerLink>
  );
}

function MonthByMonth() {
  const words = useMessages().revenue;
  const { months, error } = useRevenue();
  return (
    <section className="card home-chart" aria-label={words.byMonth}>
      <header>
        <h2>{words.byMonth}</h2>
      </header>
      <div className="home-chart-body">
        {error && <Unread error={error} />}
        {months &&
          (months.some(({ amount }) => Number(amount) !== 0) ? (
            <RevenueChart months={months} />
          ) : (
            <p className="t3 quiet">{words.none}</p>
          ))}
      </div>
    </section>
  );
}

/** How many quotes stand there and what they are worth; the figure opens them. */
function Standing(props: { name: string; view: string; filter: Filter; said(amount: string): string }) {
  const { messages, format } = useLanguage();
  const { api, slug, model, listPath } = useWorkspace();
  const worth = seesQuotes(model, 'netTotal');
  const count = useQuery({
    queryKey: keys.count(slug, 'quote', props.filter, undefined),
    queryFn: ({ signal }) => api.count('quote', { filter: props.filter }, signal),
  });
  const sum = useQuery({
    queryKey: keys.sum(slug, 'quote', props.filter, undefined, ['netTotal']),
    enabled: worth,
    queryFn: ({ signal }) => api.sum('quote', { filter: props.filter, fields: ['netTotal'] }, signal),
  });
  const number = count.data?.count;
  return (
    <InnerLink to={listPath('quote', { view: props.view })} className="kpi">
      <span className="kpi-name">{props.name}</span>
      <b className="num">
        {number === undefined ? (count.error ? '–' : '…') : messages.home.quotes(format.integer(number), number === 1)}
      </b>
      {worth && (
        <span className="sm t3">
          {sum.data ? props.said(format.amount(sum.data.sums.netTotal ?? '0')) : sum.error ? '–' : '…'}
        </span>
      )}
    </InnerLink>
  );
}

const SHOWN_FIELDS = ['number', 'organisation', 'title', 'state', 'validUntil', 'remindOn', 'netTotal'];

/** The quotes that wait, what is to be done next first; those that expired long ago are left to their list. */
function WaitingQuotes(props: { name: string; view: string; empty: string }) {
  const { messages, format } = useLanguage();
  const { api, slug, model, listPath } = useWorkspace();
  const fields = SHOWN_FIELDS.filter((key) => seesQuotes(model, key));
  const reminders = fields.includes('remindOn');
  const today = format.today();
  const first = (filter: Filter, field: string, signal: AbortSignal) =>
    api.query(
      'quote',
      { filter, sort: fields.includes(field) ? [{ field, desc: false }] : [], fields, limit: SHOWN },
      signal,
    );
  const read = useQuery({
    queryKey: [...keys.figures(slug, 'quote'), 'next', today],
    queryFn: async ({ signal }) => {
      const [reminded, others] = await Promise.all([
        reminders ? first(REMINDED, 'remindOn', signal) : { records: [] },
        first(open(today, reminders), 'validUntil', signal),
      ]);
      return mostPressing(reminded.records, others.records, SHOWN);
    },
  });
  const rows = read.data ?? [];
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
      {read.error && <Unread error={read.error} />}
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
  const { remindOn, validUntil } = row.values;
  const until = typeof validUntil === 'string' ? validUntil : null;
  const late = until !== null && until < format.today();
  const reminder = typeof remindOn === 'string' ? remindOn : null;
  return (
    <li>
      <InnerLink to={recordPath('quote', row.id)} className="home-row">
        <span className="grow el">
          <b className="md">{row.label}</b>
          <span className="t3 home-second">{asLink(row.values.organisation)?.label}</span>
        </span>
        {reminder && (
          <span className={reminder <= format.today() ? 'sm nw warn md' : 'sm nw t3'}>
            {messages.home.remindOn(format.day(reminder))}
          </span>
        )}
        {until && !reminder && (
          <span className={late ? 'sm nw danger md' : 'sm nw t3'}>
            {late ? messages.home.expired(format.day(until)) : messages.home.until(format.day(until))}
          </span>
        )}
        {typeof row.values.netTotal === 'string' && (
          <span className="num md home-amount">{format.amount(row.values.netTotal)}</span>
        )}
      </InnerLink>
    </li>
  );
}
