/**
 * Telephone numbers in the French form: "02 99 40 18 27", abroad "+32 2 555 12 12". They come from the server in the
 * international form; what a person types is sent as it is, and the server reads it.
 */
const NBSP = '\u00a0';

/** How the countries met most often group their digits; the first that fits is taken. */
const GROUPS: Record<string, [form: RegExp, groups: string][]> = {
  '1': [[/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3']],
  '32': [
    [/^(4\d{2})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4'],
    [/^([2349])(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4'],
    [/^(800|90\d)(\d{2})(\d{3})$/, '$1 $2 $3'],
    [/^(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4'],
  ],
  '34': [[/^(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4']],
  '41': [[/^(\d{2})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4']],
  '44': [
    [/^(20|23|24|28|29)(\d{4})(\d{4})$/, '$1 $2 $3'],
    [/^(7\d{3})(\d{6})$/, '$1 $2'],
    [/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3'],
  ],
  '49': [[/^(30|40|69|89)(\d{4,8})$/, '$1 $2']],
  '262': [[/^(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4']],
  '352': [[/^(6\d{2})(\d{3})(\d{3})$/, '$1 $2 $3']],
  '377': [[/^(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4']],
  '590': [[/^(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4']],
  '594': [[/^(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4']],
  '596': [[/^(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4']],
};

/** Codes of two digits; 1 and 7 have one, all others three. */
const TWO_DIGITS = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 ' +
    '81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);

export function formatPhone(text: string): string {
  const [number = '', extension] = text.split(';ext=');
  if (!/^\+\d{5,15}$/.test(number)) {
    return text;
  }
  const digits = number.slice(1);
  const country = countryOf(digits);
  const rest = digits.slice(country.length);
  const shown = country === '33' && rest.length === 9 ? french(rest) : `+${country} ${grouped(country, rest)}`;
  return (extension ? `${shown} poste ${extension}` : shown).replaceAll(' ', NBSP);
}

function countryOf(digits: string): string {
  if (digits.startsWith('1') || digits.startsWith('7')) {
    return digits.slice(0, 1);
  }
  return TWO_DIGITS.has(digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3);
}

function french(rest: string): string {
  return rest.startsWith('8')
    ? `0 ${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(5, 7)} ${rest.slice(7)}`
    : `0${rest}`.replace(/\d{2}(?=\d)/g, '$& ');
}

/** In threes where the country's own way is not known, a last single digit joining its neighbours. */
function grouped(country: string, rest: string): string {
  const known = GROUPS[country]?.find(([form]) => form.test(rest));
  return known ? rest.replace(known[0], known[1]) : rest.replace(/\d{3}(?=\d{2})/g, '$& ');
}
