import { useState } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DayField } from './AnswerDialog.tsx';
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
  async function tick(on: boolean) {
    setTicked(on);
    if (!(await (on ? moves.paid(day) : moves.unpaid()))) setTicked(!on);
  }
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
              if (paid === true && mayPay) void moves.paid(next);
            }}
          />
        </div>
        <span className="sp" />
        <span className="num md">{format.amount(state.totals.gross)}</span>
      </div>
      <p className="row paid-said t2">
        <Icon name="sum" className="ok" />
        <span>
          {paid === true ? words.hasAdded : words.willAdd} <b className="st">{format.amount(state.totals.net)}</b>{' '}
          {words.toRevenue(customer, said)}
        </span>
      </p>
    </div>
  );
}
