/** What people type, read: numbers and days as they write them. Null when it says nothing we know. */
import Big from 'big.js';

const TIMES: Record<string, string> = { k: '1000', m: '1000000' };

/** "1 200,50 €" → "1200.5", "1,5k" → "1500". */
export function readDecimal(text: string): string | null {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/€|EUR|%|HT$/gi, '')
    .replace(/^[\u2212\u2013]/, '-');
  const found = /^(-?)(\d[\d.,]*)([km]?)$/i.exec(bare);
  if (!found) return null;
  const [, sign = '', digits = '', unit = ''] = found;
  const plain = withPoint(digits);
  if (plain === null) return null;
  const times = TIMES[unit.toLowerCase()];
  const number = new Big(sign + plain);
  return (times ? number.times(times) : number).toFixed();
}

/** The last separator is the decimal one, unless it groups thousands. */
function withPoint(digits: string): string | null {
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas > 1 && points > 1) return null;
  if (commas === 1) return digits.replace(/\./g, '').replace(',', '.');
  if (commas > 1) return points === 1 ? digits.replace(/,/g, '') : null;
  if (points > 1) return digits.replace(/\./g, '');
  return digits.replace(/\.$/, '');
}

const WEEKDAYS = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'];
const WORDS: Record<string, number> = {
  auj: 0,
  "aujourd'hui": 0,
  today: 0,
  demain: 1,
  tomorrow: 1,
  hier: -1,
  yesterday: -1,
  'après-demain': 2,
  'avant-hier': -2,
};

/** "22/11/2026", "22/11", "demain", "lun", "+15j" → "2026-11-22"; what is near counts from today. */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase().replace(/’/g, "'");
  if (text in WORDS) return shifted(today, WORDS[text] ?? 0);
  const plus = /^([+-])\s*(\d{1,3})\s*(j|d|s|sem|w|m|mois)?$/.exec(text);
  if (plus) return moved(today, Number(`${plus[1]}${plus[2]}`), plus[3] ?? 'j');
  const weekday = WEEKDAYS.findIndex((day) => text.length >= 3 && text.startsWith(day));
  if (weekday >= 0 && /^[a-z]+\.?$/.test(text)) {
    const from = new Date(`${today}T00:00:00Z`).getUTCDay();
    return shifted(today, (weekday - from + 7) % 7 || 7);
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?$/.exec(text);
  if (written) return asDay(yearOf(written[3], today), Number(written[2]), Number(written[1]));
  const named = /^(\d{1,2})(?:er)?\s+([a-zéû]+)\.?(?:\s+(\d{4}))?$/.exec(text);
  const month = named ? monthOf(named[2] ?? '') : 0;
  return named && month ? asDay(yearOf(named[3], today), month, Number(named[1])) : null;
}

const MONTHS = [
  ['janv'],
  ['févr', 'fevr', 'feb'],
  ['mars', 'mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['août', 'aout', 'aug'],
  ['sept'],
  ['oct'],
  ['nov'],
  ['déc', 'dec'],
];

function monthOf(word: string): number {
  return (
    MONTHS.findIndex((starts) =>
      starts.some((start) => word.startsWith(start) || (start === 'janv' && word === 'jan')),
    ) + 1
  );
}

function yearOf(text: string | undefined, today: string): number {
  if (!text) return Number(today.slice(0, 4));
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function asDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function shifted(from: string, days: number): string {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function moved(from: string, count: number, unit: string): string {
  if (unit.startsWith('s') || unit === 'w') return shifted(from, count * 7);
  if (!unit.startsWith('m')) return shifted(from, count);
  const date = new Date(`${from}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count + 1, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
