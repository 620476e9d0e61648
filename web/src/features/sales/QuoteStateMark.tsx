import type { ReactNode } from 'react';
import type { RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { StateDot } from '../../ui/Marks.tsx';
import { hasExpired, MEANINGS } from './quoteMeaning.ts';

/** The state of a quote wherever records are listed, as on its page: a sent one past its last day reads "expired", a paid one "paid". */
export function QuoteStateMark({ row, plain }: { row: RecordRow; plain: ReactNode }) {
  const { messages, format } = useLanguage();
  if (row.values.state === 'accepted' && row.values.paid === true) {
    return <StateDot meaning={MEANINGS.paid}>{messages.quote.states.paid}</StateDot>;
  }
  if (!hasExpired(row.values, format.today())) return plain;
  return <StateDot meaning={MEANINGS.expired}>{messages.quote.states.expired}</StateDot>;
}
