/**
 * Numbers and amounts as people write them, "1 200,50", "1,5k", "1 234,50 €", "(12)", to decimal strings; the server reads
 * the same way (FrenchNumbers), and both are held to one file of examples.
 */
type NumberProblem = 'number.form' | 'number.ambiguous' | 'number.currency';

export type NumberReading =
  | { ok: true; value: string }
  | { ok: false; problem: NumberProblem; readings?: { whole: string; parted: string } };

const OTHER_CURRENCY = /(?!€)\p{Sc}|\b(?:USD|GBP|CHF|CAD|JPY|CNY|MAD|TND|DZD|XOF|XPF|PLN|SEK|NOK|DKK)\b/u;
const FORM =
  /^([+-]?) ?(?:€|EUROS?|EUR)? ?([+-]?) ?([\d.,' ]*\d[.,]?(?:E[+-]?\d{1,2})?) ?(K|MD|M)? ?(?:€|EUROS?|EUR)? ?(?:HT|TTC)? ?(-?)$/;
const SCIENTIFIC = /^(\d+)(?:[.,](\d+))?E([+-]?\d{1,2})$/;
const SPACED = /^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d*)?$/;
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PLAIN = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;
const EITHER_WAY = /^[1-9]\d{0,2}[.,]\d{3}$/;
const TIMES_TEN_TO: Record<string, number> = { K: 3, M: 6, MD: 9 };

/** A number typed by hand; "1.500" may mean two things and is asked again. */
export function parseNumber(writing: string): NumberReading {
  const text = tidy(writing);
  if (text.length > 60) {
    return refused('number.form');
  }
  if (OTHER_CURRENCY.test(text)) {
    return refused('number.currency');
  }
  const inBrackets = text.length > 2 && text.startsWith('(') && text.endsWith(')');
  const form = FORM.exec(inBrackets ? text.slice(1, -1).trim() : text);
  if (!form) {
    return refused('number.form');
  }
  const [, first = '', second = '', digits = '', suffix = '', last = ''] = form;
  const signs = first + second + last + (inBrackets ? '-' : '');
  if (signs.length > 1) {
    return refused('number.form');
  }
  const reading = parseDigits(digits.trim());
  if (!reading.ok) {
    return reading;
  }
  const size = shifted(reading.value, TIMES_TEN_TO[suffix] ?? 0);
  return { ok: true, value: signs === '-' && /[1-9]/.test(size) ? `-${size}` : size };
}

const SIGNS: Record<string, string> = { USD: '$', CAD: '$', AUD: '$', GBP: '£', JPY: '¥', CNY: '¥' };

/** An amount in the currency of the workspace, whose own sign may stand with it; any other is refused. */
export function parseAmount(writing: string, currency: string): NumberReading {
  if (currency === 'EUR') return parseNumber(writing);
  const text = tidy(writing);
  if (/€|\bEUR/.test(text)) return refused('number.currency');
  const bare = text.replace(currency, '').replace(SIGNS[currency] ?? currency, '');
  return parseNumber(bare);
}

/** A share of a hundred: "5,5 %" is "5.5". */
export function parsePercent(writing: string): NumberReading {
  return parseNumber(writing.trim().replace(/%$/, ''));
}

function tidy(writing: string): string {
  return writing
    .replace(/[\s\p{Z}\p{Cf}]+/gu, ' ')
    .trim()
    .toUpperCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[−–—‐‑]/g, '-')
    .replace(/(\d)\s?€\s?(\d{2})$/, '$1,$2');
}

function parseDigits(digits: string): NumberReading {
  const scientific = SCIENTIFIC.exec(digits);
  if (scientific) {
    const [, whole = '', decimals = '', exponent = '0'] = scientific;
    return { ok: true, value: shifted(decimals ? `${whole}.${decimals}` : whole, Number(exponent)) };
  }
  if (SPACED.test(digits)) {
    return pointed(digits.replace(/[ ']/g, ''));
  }
  if (EITHER_WAY.test(digits) && digits.includes('.')) {
    const readings = { whole: digits.replace('.', ''), parted: digits.replace(/0+$/, '').replace(/\.$/, '') };
    return { ok: false, problem: 'number.ambiguous', readings };
  }
  if (PLAIN.test(digits)) {
    return pointed(digits);
  }
  if (POINT_GROUPS.test(digits)) {
    return pointed(digits.replaceAll('.', ''));
  }
  return COMMA_GROUPS.test(digits) ? pointed(digits.replaceAll(',', '')) : refused('number.form');
}

function pointed(digits: string): NumberReading {
  const [whole = '', decimals = ''] = digits.replace(',', '.').split('.');
  const size = whole.replace(/^0+(?=\d)/, '') || '0';
  return { ok: true, value: decimals ? `${size}.${decimals}` : size };
}

/** Multiplied by a power of ten, digit by digit: a float would lose some. */
function shifted(value: string, power: number): string {
  const [whole = '', decimals = ''] = value.split('.');
  const digits = whole + decimals;
  const point = whole.length + power;
  const left = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const right = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  const size = left.replace(/^0+(?=\d)/, '');
  return right ? `${size}.${right}` : size;
}

function refused(problem: NumberProblem): NumberReading {
  return { ok: false, problem };
}
