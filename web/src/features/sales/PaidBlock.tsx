import { useState } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { AnswerDialog, DayField } from './AnswerDialog.tsx';
import { monthInWords } from './months.ts';
import type { QuoteState } from './quotesApi.ts';
import type { QuoteMoves } from './useQuoteMoves.ts';

/** Ticked when the money is there: from that day on it is revenue, and the line under it says whose and when. */
export function PaidBlock({ state, moves, customer }: { state: QuoteState; moves: QuoteMoves; customer: string }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { paid, paidOn } = state.record.values;
  const kept = typeof paidOn === 'string' ? paidOn : null;
  const [day, setDay] = useState(kept ?? format.today());
  const [ticked, setTicked] = useState(paid === true);
  const [asking, setAsking] = useState(false);
  /** A day that was refused does not stay there as if it were kept. */
  async function pay(on: string) {
    const done = await moves.paid(on);
    if (!done) setDay(kept ?? format.today());
    return done;
  }
  async function tick(on: boolean) {
    if (on && state.record.values.state === 'sent') {
      setAsking(true);
      return;
    }
    setTicked(on);
    if (!(await (on ? pay(day) : moves.unpaid()))) setTicked(!on);
  }
  /** The customer said yes before paying: that is noted first, on the day that was answered. */
  async function acceptAndPay(on: string) {
    if (!(await moves.accept(on))) return false;
    setTicked(await pay(day));
    return true;
  }
  const { gross, net } = state.totals;
  const mayPay = state.may.includes('paid');
  const mayNot = state.may.includes('unpaid');
  if (!mayPay && !mayNot && paid !== true) return null;
  const said = monthInWords(messages, day.slice(0, 7));
  return (
    <div className="paid-block">
      <div className="row wrap paid-row">
        <label className="row">
          <input
            type="checkbox"
            className="cb"
            checked={ticked}
            disabled={moves.busy || (paid === true ? !mayNot : !mayPay)}
            onChange={(event) => void tick(event.target.checked)}
          />
          <b className="st">{words.paid}</b>
        </label>
        <div className="paid-day">
          <DayField
            label={words.paidOn}
            value={day}
            onDay={(next) => {
              if (next === day) return;
              setDay(next);
              if (paid === true && mayPay) void pay(next);
            }}
          />
        </div>
        <span className="sp" />
        {gross !== undefined && <span className="num md">{format.amount(gross)}</span>}
      </div>
      <p className={`row paid-said t2${paid === true ? ' done' : ''}`}>
        <Icon name="sum" className={paid === true ? 'ok' : undefined} />
        <span>
          {paid === true ? words.hasAdded : words.willAdd}{' '}
          {net !== undefined && <b className="st">{format.amount(net)}</b>} {words.toRevenue(customer, said)}
        </span>
      </p>
      {asking && (
        <AnswerDialog kind="accept" moves={{ ...moves, accept: acceptAndPay }} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}
