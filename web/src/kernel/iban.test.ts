import { expect, test } from 'vitest';
import { isIban, shownIban, tidyIban } from './iban.ts';

test('an IBAN is right when one remains of 97, however it is spaced', () => {
  expect(isIban('FR76 3000 6000 0112 3456 7890 189')).toBe(true);
  expect(isIban('IBAN: be71-0961-2345-6769')).toBe(true);
  expect(isIban('MT84 MALT 0110 0001 2345 MTLC AST0 01S')).toBe(true);
  expect(isIban('FR76 3000 6000 0112 3456 7890 198')).toBe(false);
  expect(isIban('3000 6000')).toBe(false);
});

test('it is kept plain and shown in fours', () => {
  expect(tidyIban('be71 0961 2345 6769')).toBe('BE71096123456769');
  expect(shownIban('BE71096123456769')).toBe('BE71 0961 2345 6769'.replaceAll(' ', '\u00a0'));
});
