import { expect, test } from 'vitest';
import examples from '../../../server/src/test/resources/comptoir/kernel/writings.json';
import { parseDay } from './dates.ts';
import { addMonths, lastOfMonth } from './days.ts';
import { parseAmount, parseNumber, parsePercent } from './numbers.ts';
import { formatPhone } from './phones.ts';

interface Example {
  writing: string;
  is?: string;
  refused?: string;
}

/** What a reading says, in one word. */
const said = (reading: { ok: true; value: string } | { ok: false; problem: string }) =>
  reading.ok ? reading.value : reading.problem;

/** Decimal strings that mean the same number: the server keeps the zeros a person typed after the point. */
const sameNumber = (text: string) => (/^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text);

test.each(examples.numbers as Example[])('the number "$writing" is read as the server reads it', (example) => {
  expect(sameNumber(said(parseNumber(example.writing)))).toBe(sameNumber(example.refused ?? example.is ?? ''));
});

test.each(examples.dates as Example[])('the day "$writing" is read as the server reads it', (example) => {
  expect(said(parseDay(example.writing, examples.today))).toBe(example.refused ?? example.is);
});

test.each(examples.phones)('the telephone number $e164 is shown as the server shows it', ({ e164, shown }) => {
  expect(formatPhone(e164)).toBe(shown);
});

test.each(examples.amounts as (Example & { currency: string })[])(
  'the amount "$writing" in $currency is read as the server reads it',
  ({ writing, currency, is, refused }) => {
    expect(sameNumber(said(parseAmount(writing, currency)))).toBe(sameNumber(refused ?? is ?? ''));
  },
);

test('an ambiguous number names both readings', () => {
  expect(parseNumber('1.500')).toEqual({
    ok: false,
    problem: 'number.ambiguous',
    readings: { whole: '1500', parted: '1.5' },
  });
});

test('a percent keeps the number before its sign', () => {
  expect(said(parsePercent('5,5 %'))).toBe('5.5');
});

test('a number too long for a float keeps every digit', () => {
  expect(said(parseNumber('9 007 199 254 740 993,125'))).toBe('9007199254740993.125');
});

test('what is no canonical number is shown as it is', () => {
  expect(formatPhone('02 99')).toBe('02 99');
});

test('a month on from the 31st is the last of a shorter month', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(lastOfMonth('2028-02-10')).toBe('2028-02-29');
});
