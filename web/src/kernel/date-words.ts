/** The words of days in French and English, without accents: "demain", "lundi prochain", "+15j", "il y a 2 semaines". */
import { addDays, addMonths, lastOfMonth, weekdayOf } from './days.ts';

export type DateProblem = 'date.form' | 'date.impossible';

const DAYS_FROM_TODAY: Record<string, number> = {
  auj: 0,
  'auj.': 0,
  "aujourd'hui": 0,
  aujourdhui: 0,
  today: 0,
  demain: 1,
  tomorrow: 1,
  'apres-demain': 2,
  'apres demain': 2,
  hier: -1,
  yesterday: -1,
  'avant-hier': -2,
  'avant hier': -2,
};
const WEEKDAYS = [
  'lundi monday',
  'mardi tuesday',
  'mercredi wednesday',
  'jeudi thursday',
  'vendredi friday',
  'samedi saturday',
  'dimanche sunday',
];
const MONTHS = [
  'janvier january',
  'fevrier february',
  'mars march',
  'avril april',
  'mai may',
  'juin june',
  'juillet july',
  'aout august',
  'septembre september',
  'octobre october',
  'novembre november',
  'decembre december',
];
const UNIT = '(jours?|j|days?|d|semaines?|sem|s|weeks?|w|mois|months?|m|annees?|ans?|a|years?|y)';
const SIGNED = new RegExp(`^([+-]) ?(\\d{1,4}) ?${UNIT}?$`);
const AHEAD = new RegExp(`^(?:(?:dans|in) )?(\\d{1,4}) ?${UNIT}$`);
const AGO = new RegExp(`^(?:il y a (\\d{1,4}) ?${UNIT}|(\\d{1,4}) ?${UNIT} ago)$`);
const WEEKDAY = /^(?:(next|last) )?([a-z]{3,9})\.?(?: (prochaine?|suivante?|derniere?|passee?))?$/;
const WITH_WEEKDAY = /^([a-z]{3,9})[.,]{0,2} (\d{1,2}(?:er)?[ /.-]{1,2}(?:[a-z]{3}.*|\d{1,2}[ /.-]\d.*))$/;
const MONTH_END = /^(?:fin (?:du|de) mois|fdm|end of (?:the )?month)$/;

export function relativeDay(text: string, today: string): string | undefined {
  const days = Object.hasOwn(DAYS_FROM_TODAY, text) ? DAYS_FROM_TODAY[text] : undefined;
  if (days !== undefined) {
    return addDays(today, days);
  }
  return MONTH_END.test(text) ? lastOfMonth(today) : (countedDay(text, today) ?? nextWeekday(text, today));
}

/** The month (1 to 12) a word begins, when it begins just one: "juil" but not "jui". */
export function monthOf(word: string): number | undefined {
  return position(word, MONTHS);
}

/** "lundi 30 novembre" as "30 novembre"; what follows must be a whole date, as "mar" is a month too. */
export function withoutWeekday(text: string): string {
  const form = WITH_WEEKDAY.exec(text);
  return form?.[2] && position(form[1] ?? '', WEEKDAYS) ? form[2] : text;
}

function countedDay(text: string, today: string): string | undefined {
  const signed = SIGNED.exec(text);
  if (signed) {
    return moved(today, Number(signed[2]) * (signed[1] === '-' ? -1 : 1), signed[3] ?? 'j');
  }
  const ahead = AHEAD.exec(text);
  if (ahead) {
    return moved(today, Number(ahead[1]), ahead[2] ?? 'j');
  }
  const ago = AGO.exec(text);
  return ago ? moved(today, -Number(ago[1] ?? ago[3]), ago[2] ?? ago[4] ?? 'j') : undefined;
}

function moved(today: string, count: number, unit: string): string {
  switch (unit.charAt(0)) {
    case 's':
    case 'w':
      return addDays(today, 7 * count);
    case 'm':
      return addMonths(today, count);
    case 'a':
    case 'y':
      return addMonths(today, 12 * count);
    default:
      return addDays(today, count);
  }
}

/** The next such day after today, or the last one before. */
function nextWeekday(text: string, today: string): string | undefined {
  const form = WEEKDAY.exec(text);
  const day = position(form?.[2] ?? '', WEEKDAYS);
  if (!form || !day) {
    return undefined;
  }
  const past = form[1] === 'last' || /^(?:d|pa)/.test(form[3] ?? '');
  const distance = day - weekdayOf(today);
  return addDays(today, past ? (distance < 0 ? distance : distance - 7) : distance > 0 ? distance : distance + 7);
}

function position(word: string, names: string[]): number | undefined {
  if (word.length < 3) {
    return undefined;
  }
  const found = names.flatMap((name, index) => (` ${name}`.includes(` ${word}`) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}
