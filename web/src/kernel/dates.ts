/**
 * Days as people write them, "22/11/2026", "22 nov.", "demain", "lun", "+15j", to ISO days; the server reads the same way
 * (FrenchDates), and both are held to one file of examples.
 */
import { type DateProblem, monthOf, relativeDay, withoutWeekday } from './date-words.ts';
import { addDays, daysBetween, isoDay } from './days.ts';

export type DateReading = { ok: true; value: string } | { ok: false; problem: DateProblem };

const ISO = /^(?:(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})|(\d{4})(\d{2})(\d{2}))$/;
const NUMERIC = /^(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?$/;
const DAY_MONTH = /^(\d{1,2})(?:er|st|nd|rd|th)?[ .-]{0,2}([a-z]{3,9})\.?(?:[ ,-]{1,2}(\d{4}|\d{2}))?$/;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:[ ,]{1,2}(\d{4}))?$/;
const TIMED =
  /^(.*?)(?:t|[ ,]+a |[ ,]*)(?:\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?| ?h ?(?:\d{2})?)(?: ?[ap]m)?|\d{1,2} ?[ap]m) ?(?:z|utc|[+-]\d{2}(?::?\d{2})?)?$/;

/** A day from what was typed; `today` is an ISO day. Without a year the nearest such day is meant. */
export function parseDay(writing: string, today: string): DateReading {
  const text = tidy(writing);
  const day = read(text, today) ?? read(TIMED.exec(text)?.[1]?.trim() ?? '', today);
  return day ?? { ok: false, problem: 'date.form' };
}

function tidy(writing: string): string {
  if (writing.length > 60) {
    return '';
  }
  const folded = writing
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[\s\p{Z}\p{Cf}]+/gu, ' ')
    .trim();
  return withoutWeekday(folded.replace(/^le /, ''));
}

function read(text: string, today: string): DateReading | undefined {
  const relative = relativeDay(text, today);
  if (relative) {
    return { ok: true, value: relative };
  }
  const days = isoDays(text) ?? numericDays(text, today) ?? namedDays(text, today);
  if (!days) {
    return undefined;
  }
  const nearest = days.toSorted(
    (one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)),
  )[0];
  return nearest ? { ok: true, value: nearest } : { ok: false, problem: 'date.impossible' };
}

function isoDays(text: string): string[] | undefined {
  const form = ISO.exec(text);
  return form
    ? existing(Number(form[1] ?? form[4]), Number(form[2] ?? form[5]), Number(form[3] ?? form[6]))
    : undefined;
}

function numericDays(text: string, today: string): string[] | undefined {
  const form = NUMERIC.exec(text);
  return form ? inYear(form[3], Number(form[2]), Number(form[1]), today) : undefined;
}

function namedDays(text: string, today: string): string[] | undefined {
  const dayFirst = DAY_MONTH.exec(text);
  const month = monthOf(dayFirst?.[2] ?? '');
  if (dayFirst) {
    return month ? inYear(dayFirst[3], month, Number(dayFirst[1]), today) : undefined;
  }
  const monthFirst = MONTH_DAY.exec(text);
  const named = monthOf(monthFirst?.[1] ?? '');
  return monthFirst && named ? inYear(monthFirst[3], named, Number(monthFirst[2]), today) : undefined;
}

/** The day in the year said; in the years around when none is said. */
function inYear(year: string | undefined, month: number, day: number, today: string): string[] {
  const thisYear = Number(today.slice(0, 4));
  if (!year) {
    return [-1, 0, 1].flatMap((next) => existing(thisYear + next, month, day));
  }
  return existing(year.length === 4 ? Number(year) : fullYear(Number(year), thisYear), month, day);
}

/** Two figures mean a year up to twenty years ahead, or one of the past. */
function fullYear(lastTwo: number, thisYear: number): number {
  const year = Math.floor(thisYear / 100) * 100 + lastTwo;
  return year > thisYear + 20 ? year - 100 : year;
}

function existing(year: number, month: number, day: number): string[] {
  if (year < 1600 || year > 2299 || month < 1 || month > 12 || day < 1) {
    return [];
  }
  const found = isoDay(year, month, day);
  return addDays(found, 0) === found ? [found] : [];
}
