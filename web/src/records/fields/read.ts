import { parseDay } from '../../kernel/dates.ts';
import { type NumberReading, parseAmount, parseNumber, parsePercent } from '../../kernel/numbers.ts';

/** The value typed, or null when it says nothing we know; for filters, which wait for a better word. */
export function readDecimal(text: string): string | null {
  const reading = parseNumber(text);
  return reading.ok ? reading.value : null;
}

export function readDay(text: string, today: string): string | null {
  const reading = parseDay(text, today);
  return reading.ok ? reading.value : null;
}

/** @param currency of an amount, in which it is meant */
export function readNumber(text: string, isPercent: boolean, currency?: string): NumberReading {
  if (isPercent) return parsePercent(text);
  return currency ? parseAmount(text, currency) : parseNumber(text);
}
