import { expect, test } from 'vitest';
import { addressLines, NO_ADDRESS, orNothing } from './lines.ts';

const vauban = { ...NO_ADDRESS, street: '3 place Vauban', postcode: '35400', town: 'Saint-Malo', country: 'FR' };

test('a French address does not name its country', () => {
  expect(addressLines(vauban, 'fr')).toEqual(['3 place Vauban', '35400 Saint-Malo']);
});

test('an address abroad ends with its country in the language of the reader', () => {
  expect(addressLines({ ...vauban, country: 'BE' }, 'fr').at(-1)).toBe('Belgique');
  expect(addressLines({ ...vauban, country: 'BE' }, 'en').at(-1)).toBe('Belgium');
});

test('a country alone is no address', () => {
  expect(orNothing({ ...NO_ADDRESS, country: 'FR' })).toBe(null);
  expect(orNothing(vauban)).toEqual(vauban);
});
