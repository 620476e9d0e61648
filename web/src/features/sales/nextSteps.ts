import type { Filter, RecordRow } from '../../api/types.ts';
import { addDays } from '../../kernel/days.ts';

/** Which quotes without an answer ask for something next; pure. */

/** Expired for longer than this, without a reminder, nobody waits for it any more. */
const EXPIRED_DAYS = 30;

const sent: Filter = { field: 'state', op: 'is', value: 'sent' };

/** Those somebody wants to ask again. */
export const REMINDED: Filter = { all: [sent, { field: 'remindOn', op: 'notEmpty' }] };

/** The others, as far as they are valid or were until lately. */
export function open(today: string, reminders: boolean): Filter {
  const lately: Filter = {
    any: [
      { field: 'validUntil', op: 'gte', value: addDays(today, -EXPIRED_DAYS) },
      { field: 'validUntil', op: 'empty' },
    ],
  };
  return { all: [sent, ...(reminders ? [{ field: 'remindOn', op: 'empty' } satisfies Filter] : []), lately] };
}

/** The day something is to be done: the reminder, or else the last day of the offer. */
export function nextDay(row: RecordRow): string | null {
  const { remindOn, validUntil } = row.values;
  if (typeof remindOn === 'string') return remindOn;
  return typeof validUntil === 'string' ? validUntil : null;
}

/** The most pressing first; those without a day last. */
export function mostPressing(reminded: RecordRow[], others: RecordRow[], count: number): RecordRow[] {
  const day = (row: RecordRow) => nextDay(row) ?? '9999';
  return [...reminded, ...others].sort((a, b) => day(a).localeCompare(day(b))).slice(0, count);
}
