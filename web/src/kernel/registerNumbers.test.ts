import { expect, test } from 'vitest';
import { isSiren, isSiret } from './registerNumbers.ts';

test('a SIRET is right with its own key and that of its SIREN', () => {
  expect(isSiret('802 954 784 00020')).toBe(true);
  expect(isSiret('80295478400021')).toBe(false);
  expect(isSiret('8029547840002')).toBe(false);
});

test('an establishment of La Poste may lack the key when its digits sum to a multiple of five', () => {
  expect(isSiret('35600000000048')).toBe(true);
  expect(isSiret('35600000049837')).toBe(true);
  expect(isSiret('35600000049838')).toBe(false);
});

test('a SIREN ends with its key', () => {
  expect(isSiren('802 954 784')).toBe(true);
  expect(isSiren('802954785')).toBe(false);
});
