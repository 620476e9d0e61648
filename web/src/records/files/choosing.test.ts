import { expect, test } from 'vitest';
import { endingAt, MOST_BYTES, nameOfPasted, pasted, unfit } from './choosing.ts';

const picture = new File(['x'], 'image.png', { type: 'image/png' });

test('what is empty or over the limit is not even sent', () => {
  expect(unfit({ size: 0 })).toBe('empty');
  expect(unfit({ size: MOST_BYTES })).toBeUndefined();
  expect(unfit({ size: MOST_BYTES + 1 })).toBe('tooLarge');
});

test('a screenshot and a picture copied from a page are taken, the picture of copied cells is not', () => {
  expect(pasted({ files: [picture], types: ['Files'] })).toEqual([picture]);
  expect(pasted({ files: [picture], types: ['text/html', 'Files'] })).toEqual([picture]);
  expect(pasted({ files: [picture], types: ['text/plain', 'text/html', 'Files'] })).toEqual([]);
  expect(pasted({ files: [], types: ['text/plain'] })).toEqual([]);
  expect(pasted(null)).toEqual([]);
});

test('a screenshot is called by its moment, a file by its own name', () => {
  const now = new Date(2026, 10, 3, 9, 5, 7);
  const words = (when: string) => `Capture ${when}.png`;
  expect(nameOfPasted(picture, words, now)).toBe('Capture 2026-11-03 09.05.07.png');
  expect(nameOfPasted({ name: 'plan.png' }, words, now)).toBe('plan.png');
});

test('the ending of a name is what follows its last dot, when it is short', () => {
  expect(endingAt('Contrat v2.1 signé.pdf')).toBe(18);
  expect(endingAt('LISEZ-MOI')).toBe(9);
  expect(endingAt('.htaccess')).toBe(9);
  expect(endingAt('M. Le Goff, architecte')).toBe(22);
});
