import type { RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { cumulated } from './months.ts';
import { Purchases } from './Purchases.tsx';
import { RevenueChart, useRevenue } from './RevenueChart.tsx';

/** What a customer brings: in all, month by month, product by product. */
export function CustomerRevenue({ row }: { row: RecordRow }) {
  const { messages, format } = useLanguage();
  const words = messages.revenue;
  const { months } = useRevenue(row.id);
  return (
    <div className="revenue-part">
      <dl className="kpis">
        <div className="kpi">
          <dt>{words.lastTwelve}</dt>
          <dd className="num">{months ? format.amount(cumulated(months.slice(-12))) : '…'}</dd>
        </div>
        <div className="kpi">
          <dt>{words.twelveBefore}</dt>
          <dd className="num">{months ? format.amount(cumulated(months.slice(0, 12))) : '…'}</dd>
        </div>
      </dl>
      <section aria-label={words.byMonth}>
        <div className="sect">{words.byMonth}</div>
        {months &&
          (months.some(({ amount }) => Number(amount) !== 0) ? (
            <RevenueChart months={months} organisation={row.id} />
          ) : (
            <p className="t3 quiet">{words.none}</p>
          ))}
      </section>
      <section aria-label={words.purchases}>
        <div className="sect">{words.purchases}</div>
        <Purchases organisation={row.id} />
      </section>
    </div>
  );
}
