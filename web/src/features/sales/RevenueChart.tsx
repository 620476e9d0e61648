import './revenue.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Filter } from '../../api/types.ts';
import { lastOfMonth } from '../../kernel/days.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { writeListState } from '../../records/list/listState.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { everyMonth, monthInWords, monthsBefore, niceTop, shortMonth } from './months.ts';
import { type MonthRevenue, quoteKeys, quotesApi } from './quotesApi.ts';

const SHOWN = 12;

/** Revenue of the last two years, oldest first; of one customer or of all that the reader may see. */
export function useRevenue(organisation?: string) {
  const { format } = useLanguage();
  const { slug } = useWorkspace();
  const api = useMemo(() => quotesApi(slug), [slug]);
  const last = format.today().slice(0, 7);
  const from = monthsBefore(last, 2 * SHOWN - 1);
  const read = useQuery({
    queryKey: quoteKeys.revenue(slug, organisation, from, last),
    queryFn: ({ signal }) => api.revenue(organisation, from, last, signal),
  });
  const months = useMemo(() => read.data && everyMonth(read.data, last, 2 * SHOWN), [read.data, last]);
  return { months, error: read.error };
}

/** A bar for each of the last twelve months beside the same month a year before; each opens the quotes behind it. */
export function RevenueChart({ months, organisation }: { months: MonthRevenue[]; organisation?: string }) {
  const { messages, format } = useLanguage();
  const { listPath } = useWorkspace();
  const words = messages.revenue;
  const past = months.slice(0, SHOWN);
  const now = months.slice(-SHOWN);
  const top = niceTop(Math.max(...months.map(({ amount }) => Number(amount))));
  const height = (amount: string) => `${Math.max(0, (Number(amount) / top) * 100)}%`;
  const quotesOf = (month: string) => {
    const paid: Filter = { field: 'paidOn', op: 'between', value: [`${month}-01`, lastOfMonth(`${month}-01`)] };
    const whose: Filter[] = organisation ? [{ field: 'organisation', op: 'is', value: organisation }] : [];
    return listPath('quote', writeListState({ filter: { all: [paid, ...whose] } }));
  };
  return (
    <figure className="chart">
      <figcaption className="row sm t2">
        <span className="grow">{words.exclVat}</span>
        <span className="chart-key">{words.lastTwelve}</span>
        <span className="chart-key past">{words.yearBefore}</span>
      </figcaption>
      <div className="chart-plot">
        <div className="chart-axis" aria-hidden="true">
          {[top, top / 2, 0].map((at) => (
            <span key={at} className="num">
              {format.integer(Math.round(at))}
            </span>
          ))}
        </div>
        <ul className="chart-bars" aria-label={words.byMonth}>
          {now.map(({ month, amount }, index) => {
            const said = words.inMonth(monthInWords(messages, month), format.amount(amount));
            return (
              <li key={month}>
                <InnerLink to={quotesOf(month)} title={said} className="chart-month">
                  <span className="vh">{said}</span>
                  <span className="chart-pair" aria-hidden="true">
                    <i className="past" style={{ height: height(past[index]?.amount ?? '0') }} />
                    <i className="now" style={{ height: height(amount) }} />
                  </span>
                  <span className="chart-name" aria-hidden="true">
                    {shortMonth(messages, month)}
                  </span>
                </InnerLink>
              </li>
            );
          })}
        </ul>
      </div>
    </figure>
  );
}
