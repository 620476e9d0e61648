import { expect, test } from 'vitest';
import {
  emptySetup,
  lacks,
  nameFromEmail,
  readPeople,
  stepOfProblem,
  unreadAddresses,
  withTyped,
} from './setupDraft.ts';

test('a pasted list becomes people, named by their address when nothing better is said', () => {
  expect(readPeople('Marc Delattre <m.delattre@belloc.fr>, ines.moreau@belloc.fr\nrien')).toEqual([
    { name: 'Marc Delattre', email: 'm.delattre@belloc.fr', role: 'rep' },
    { name: 'Ines Moreau', email: 'ines.moreau@belloc.fr', role: 'rep' },
  ]);
  expect(nameFromEmail('c.roussel@belloc.fr')).toBe('C Roussel');
});

test('an address that cannot be read stays to be put right', () => {
  expect(unreadAddresses('paul@belloc.fr, nadia@; Marc Delattre <m.delattre@belloc.fr>')).toBe('nadia@');
  expect(unreadAddresses('paul@belloc.fr\nAdresses de l’équipe')).toBe('');
});

test('the first step wants a company, a name, an address and a password of twelve', () => {
  const draft = { ...emptySetup(), password: 'trop court' };
  expect(Object.keys(lacks(draft, 'company'))).toEqual([
    'company.name',
    'person.name',
    'person.email',
    'person.password',
  ]);
  expect(lacks(draft, 'team')).toEqual({});
});

test('a SIRET with a wrong key is said at once, and none may be left out', () => {
  const draft = emptySetup();
  draft.company.siret = '802 954 784 00021';
  expect(lacks(draft, 'company')['company.siret']).toBe('siret');
  draft.company.siret = '802 954 784 00020';
  expect(lacks(draft, 'company')['company.siret']).toBeUndefined();
  draft.company.siret = null;
  expect(lacks(draft, 'company')['company.siret']).toBeUndefined();
});

test('a refusal goes back to the step it speaks of', () => {
  expect(stepOfProblem(['person.password'])).toBe('company');
  expect(stepOfProblem(['people.0.email'])).toBe('team');
});

test('a French postcode has five digits; another country writes its own', () => {
  const draft = emptySetup();
  const said = (postcode: string, country = 'FR') => {
    draft.company.address = { postcode, country };
    return lacks(draft, 'company')['company.address.postcode'];
  };
  expect([said('1000'), said('00123'), said('Bourg')]).toEqual(['postcode', 'postcode', 'postcode']);
  expect([said('01 000'), said(''), said('1000', 'BE')]).toEqual([undefined, undefined, undefined]);
});

test('going on takes the typed addresses along, and keeps what cannot be read to be put right', () => {
  const typed = withTyped({ ...emptySetup(), email: 'a@belloc.fr' }, 'paul@belloc.fr, a@belloc.fr; nadia@');
  expect(typed.people.map(({ email }) => email)).toEqual(['paul@belloc.fr']);
  expect(typed.typed).toBe('nadia@');
  expect(lacks(typed, 'team')).toEqual({ typed: 'address' });
  const none = withTyped(typed, 'rien');
  expect([none.people.length, none.typed]).toEqual([1, 'rien']);
  expect(lacks(withTyped(typed, ''), 'team')).toEqual({});
});
