import type { ReactNode } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { StateDot } from '../../ui/Marks.tsx';
import { CopiedFrom } from './QuoteFamily.tsx';
import { MEANINGS, standOf } from './quoteMeaning.ts';
import type { QuoteState } from './quotesApi.ts';
import { isTakenOver } from './takenOver.ts';

/** The number of the quote and where it stands. */
export function QuoteTitle({ state, children }: { state: QuoteState; children?: ReactNode }) {
  const { messages } = useLanguage();
  const stand = standOf(state.record.values, state.expired);
  return (
    <>
      <h1 className="quote-number" title={state.record.label}>
        {state.record.label}
      </h1>
      {Number(state.record.values.version) > 1 && (
        <span className="ver-tag on">{messages.quote.version(Number(state.record.values.version))}</span>
      )}
      <StateDot meaning={MEANINGS[stand]}>{messages.quote.states[stand]}</StateDot>
      <CopiedFrom values={state.record.values} />
      {isTakenOver(state) && <span className="lab hue-ardoise">{messages.quote.takenOver}</span>}
      {children}
    </>
  );
}
