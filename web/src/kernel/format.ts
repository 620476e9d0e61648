/** Numbers, amounts and dates as a person of the given language reads them. Decimal strings go in, never floats. */
import type { LanguageCode } from './language.tsx';

export interface Format {
  /** "1 234,5" from "1234.50"; `scale` is the number of decimals always shown. */
  decimal(value: string, scale?: number): string;
  integer(value: number | string): string;
  /** "1,2 Mo" */
  bytes(value: number): string;
  /** "1 234,50 €", with as many decimals as the currency has, and more where the amount does. */
  amount(value: string): string;
  currency: string;
  /** How the currency of the workspace is written beside an amount: "€", "CHF". */
  currencySign: string;
  /** How many decimals it has. */
  currencyDigits: number;
  /** "5,5 %" */
  percent(value: string): string;
  /** "22 nov. 2026", without the year when it is this one. */
  day(value: string): string;
  /** "22 nov. 2026", always with the year. */
  dayInFull(value: string): string;
  /** "dimanche 22 novembre 2026" */
  dayInWords(value: string): string;
  /** "18 nov., 21 h 14" */
  instant(value: string): string;
  time(value: string): string;
  /** The calendar day of an instant in the workspace's zone: "2026-11-22". */
  dayOf(instant: string): string;
  today(): string;
}

export interface Place {
  zone: string;
  currency: string;
}

const NBSP = '\u00a0';

/** Intl's own spaces are too thin in Inter at these sizes: thousands take U+00A0, minus is a true minus. */
export function withHouseSpaces(text: string): string {
  return text.replace(/[\u202f\u00a0]/g, NBSP).replace(/-/g, '\u2212');
}

export function makeFormat(language: LanguageCode, place: Place, now: () => Date): Format {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const numbers = new Map<string, Intl.NumberFormat>();

  function number(options: Intl.NumberFormatOptions, value: string | number): string {
    const key = JSON.stringify(options);
    let format = numbers.get(key);
    if (!format) {
      format = new Intl.NumberFormat(locale, { ...options, useGrouping: true });
      numbers.set(key, format);
    }
    return withHouseSpaces(format.format(value as unknown as number));
  }

  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: place.currency });
  const currencyDigits = money.resolvedOptions().maximumFractionDigits ?? 2;
  const currencySign = money.formatToParts(0).find((part) => part.type === 'currency')?.value ?? place.currency;

  const dated = (options: Intl.DateTimeFormatOptions, zone: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  const shortDay = dated({ day: 'numeric', month: 'short' }, 'UTC');
  const fullDay = dated({ day: 'numeric', month: 'short', year: 'numeric' }, 'UTC');
  const wordDay = dated({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, 'UTC');
  const clock = dated({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, place.zone);
  const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: place.zone });

  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  const dayOf = (instant: string | Date) => isoDay.format(typeof instant === 'string' ? new Date(instant) : instant);
  const today = () => dayOf(now());
  const day = (value: string) =>
    value.slice(0, 4) === today().slice(0, 4) ? shortDay.format(at(value)) : fullDay.format(at(value));

  function time(value: string): string {
    const [hours = '', minutes = ''] = clock.format(new Date(value)).split(':');
    return language === 'fr' ? `${Number(hours)}${NBSP}h${NBSP}${minutes}` : `${hours}:${minutes}`;
  }

  return {
    decimal: (value, scale) =>
      number({ minimumFractionDigits: scale ?? 0, maximumFractionDigits: Math.max(scale ?? 0, 6) }, value),
    integer: (value) => number({ maximumFractionDigits: 0 }, value),
    bytes: (value) => {
      const [unit, size] = inUnits(value);
      const shown = number({ maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0 }, size);
      return `${shown}${NBSP}${(language === 'fr' ? ['o', 'ko', 'Mo'] : ['B', 'kB', 'MB'])[unit]}`;
    },
    amount: (value) =>
      number(
        {
          style: 'currency',
          currency: place.currency,
          maximumFractionDigits: 6,
          minimumFractionDigits: currencyDigits,
        },
        value,
      ),
    currency: place.currency,
    currencySign,
    currencyDigits,
    percent: (value) =>
      language === 'fr'
        ? `${number({ maximumFractionDigits: 6 }, value)}${NBSP}%`
        : `${number({ maximumFractionDigits: 6 }, value)}%`,
    day,
    dayInFull: (value) => fullDay.format(at(value)),
    dayInWords: (value) => wordDay.format(at(value)),
    time,
    instant: (value) => `${day(dayOf(value))}, ${time(value)}`,
    dayOf,
    today,
  };
}

/** The largest unit that leaves at least one of it: bytes, thousands or millions of them, as the server counts its limit. */
function inUnits(bytes: number): [unit: 0 | 1 | 2, size: number] {
  if (bytes < 1024) return [0, bytes];
  return bytes < 1024 * 1024 ? [1, bytes / 1024] : [2, bytes / (1024 * 1024)];
}
