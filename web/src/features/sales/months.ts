import Big from 'big.js';
import type { Messages } from '../../kernel/messages/fr.ts';
import type { MonthRevenue } from './quotesApi.ts';

/** "novembre 2026" of "2026-11". */
export function monthInWords(messages: Messages, month: string): string {
  return `${messages.revenue.months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** "nov." of "2026-11". */
export function shortMonth(messages: Messages, month: string): string {
  return messages.revenue.shortMonths[Number(month.slice(5, 7)) - 1] ?? '';
}

export function monthsBefore(month: string, count: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const months = year * 12 + (at - 1) - count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Each month up to the last, with zero where nothing was paid. */
export function everyMonth(known: MonthRevenue[], last: string, count: number): MonthRevenue[] {
  const amounts = new Map(known.map(({ month, amount }) => [month, amount]));
  return Array.from({ length: count }, (_, index) => {
    const month = monthsBefore(last, count - 1 - index);
    return { month, amount: amounts.get(month) ?? '0' };
  });
}

/** The height at which an axis of amounts ends: one, two or five of a power of ten, a little over the highest. */
export function niceTop(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= highest) ?? 10) * power;
}

export function cumulated(months: MonthRevenue[]): string {
  return months.reduce((sum, { amount }) => sum.plus(amount), new Big('0')).toFixed();
}
