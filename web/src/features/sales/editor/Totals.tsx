import { useId } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { IconButton } from '../../../ui/Button.tsx';
import type { DocumentDiscount, QuoteMargin, QuoteTotals } from '../quoteTotals.ts';
import { NumberCell } from './Cells.tsx';
import type { Draft } from './draft.ts';

interface TotalsProps {
  totals: QuoteTotals | null;
  margin: QuoteMargin | null;
  /** In percent: under it the margin is marked. */
  leastMargin: string | null;
  discount: DocumentDiscount;
  discounting: boolean;
  /** The discount itself is what cannot be reckoned with. */
  refused: boolean;
  edit(change: (draft: Draft) => Draft): void;
  onNoDiscount(): void;
}

/** What it comes to: margin for those who may see it, discount on the whole, VAT by rate. */
export function Totals({
  totals,
  margin,
  leastMargin,
  discount,
  discounting,
  refused,
  edit,
  onNoDiscount,
}: TotalsProps) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const id = useId();
  const thin = leastMargin !== null && margin?.percent && Number(margin.percent) < Number(leastMargin);
  const set = (next: DocumentDiscount) => edit((now) => ({ ...now, discount: next }));
  return (
    <div className="quote-totals">
      {margin ? (
        <section aria-label={words.margin}>
          <h2 className="md sm t2">{words.margin}</h2>
          <p className="row quote-margin">
            <b>{format.amount(margin.amount)}</b>
            {margin.percent && (
              <span className={thin ? 'danger md' : 't2'}>
                {words.marginOf(format.percent(Number(margin.percent).toFixed(1)))}
              </span>
            )}
          </p>
          {leastMargin !== null && (
            <p className={thin ? 'sm danger' : 'sm t3'}>
              {thin ? words.marginUnder(format.percent(leastMargin)) : words.marginLimit(format.percent(leastMargin))}
            </p>
          )}
          <p className="sm t3">
            {margin.costsMissing > 0 && `${words.costsMissing(margin.costsMissing)} `}
            {words.marginHint}
          </p>
        </section>
      ) : (
        <span />
      )}
      <dl className="tot">
        {discounting && (
          <>
            <dt>{words.totals.lines}</dt>
            <dd>{totals ? format.amount(totals.linesTotal) : '–'}</dd>
            <dt className="row tot-discount">
              <label htmlFor={id}>{words.totals.discount}</label>
              <span className="in sm tot-in">
                <NumberCell
                  column="discount"
                  label={words.wholeDiscount}
                  percent={discount.kind === 'percent'}
                  scale={2}
                  dashWhenZero
                  value={discount.value}
                  problem={refused ? words.wholeDiscount : undefined}
                  onValue={(value) => set({ ...discount, value })}
                />
              </span>
              <select
                id={id}
                className="in sm"
                aria-label={words.discountIn}
                value={discount.kind}
                onChange={(event) => set({ kind: event.target.value === 'amount' ? 'amount' : 'percent', value: '0' })}
              >
                <option value="percent">%</option>
                <option value="amount">{format.currencySign}</option>
              </select>
              <IconButton
                icon="close"
                size="small"
                label={messages.common.remove}
                onClick={() => {
                  set({ kind: 'percent', value: '0' });
                  onNoDiscount();
                }}
              />
            </dt>
            <dd>{totals ? format.amount(Number(totals.discount) === 0 ? '0' : `-${totals.discount}`) : '–'}</dd>
          </>
        )}
        <dt>{words.totals.net}</dt>
        <dd className="md">{totals ? format.amount(totals.exclVat) : '–'}</dd>
        {totals?.breakdown.map((share) => (
          <div key={`${share.category}${share.rate}`} className="tot-row">
            <dt>
              <span className="tot-rate">{words.totals.vat(format.percent(share.rate))}</span>{' '}
              <span className="t3">{words.totals.on(format.amount(share.base))}</span>
            </dt>
            <dd>{format.amount(share.vat)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
