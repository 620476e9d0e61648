import type { RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { cumulated } from './months.ts';
import { Purchases } from './Purchases.tsx';
import { seesPurchases } from './quoteRights.ts';
import { RevenueChart, useRevenue } from './RevenueChart.tsx';
import { Unread } from './Unread.tsx';

/** What a customer brings: in all, month by month, product by product. */
export function CustomerRevenue({ row }: { row: RecordRow }) {
  const { messages, format } = useLanguage();
  const words = messages.revenue;
  const { model } = useWorkspace();
  const { months, error } = useRevenue(row.id);
  const waiting = error ? '–' : '…';
  return (
    <div className="revenue-part">
      <dl className="kpis">
        <div className="kpi">
          <dt>{words.lastTwelve}</dt>
          <dd className="num">{months ? format.amount(cumulated(months.slice(-12))) : waiting}</dd>
        </div>
        <div className="kpi">
          <dt>{words.twelveBefore}</dt>
          <dd className="num">{months ? format.amount(cumulated(months.slice(0, 12))) : waiting}</dd>
        </div>
      </dl>
      <section aria-label={words.byMonth}>
        <div className="sect">{words.byMonth}</div>
        {error && <Unread error={error} />}
        {months &&
          (months.some(({ amount }) => Number(amount) !== 0) ? (
            <RevenueChart months={months} organisation={row.id} />
          ) : (
            <p className="t3 quiet">{words.none}</p>
          ))}
      </section>
      {seesPurchases(model) && (
        <section aria-label={words.purchases}>
          <div className="sect">{words.purchases}</div>
          <Purchases organisation={row.id} />
        </section>
      )}
    </div>
  );
}
