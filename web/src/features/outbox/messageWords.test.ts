import { expect, it } from 'vitest';
import { makeFormat } from '../../kernel/format.ts';
import { outbox as words } from '../../kernel/messages/fr/outbox.ts';
import { namesIn, stateWords, whyWords } from './messageWords.ts';

it('names whom a message goes to', () => {
  expect(namesIn('Hélène Rabaud <helene@exemple.fr>, accueil@exemple.fr')).toBe('Hélène Rabaud, accueil@exemple.fr');
  expect(namesIn('"Marchand, Élodie" <elodie@exemple.fr>')).toBe('Marchand, Élodie');
});

it('tells a server that answered from one that could not be reached', () => {
  expect(whyWords('454 Try again later', words)).toBe('Le serveur a répondu\u00a0: 454 Try again later');
  expect(whyWords('ConnectException: Connection refused', words)).toMatch(/injoignable \(Connection refused\)/);
});

it('says when a message is tried again', () => {
  const format = makeFormat('fr', { zone: 'Europe/Paris', currency: 'EUR' }, () => new Date('2026-11-23T09:00:00Z'));
  const message = {
    id: '1',
    to: 'a@b.fr',
    subject: 'Devis',
    state: 'waiting' as const,
    why: null,
    attempts: 0,
    nextAttemptAt: '2026-11-23T09:05:00Z',
    queuedAt: '2026-11-23T09:00:00Z',
    queuedBy: 'Anne',
    handedOverAt: null,
    about: { object: 'quote', id: '2', label: 'D-1' },
    may: [],
  };
  expect(stateWords(message, words, format)).toBe('Part dans un instant');
  expect(stateWords({ ...message, why: 'Connection refused' }, words, format)).toBe('Nouvel essai à 10\u00a0h\u00a005');
});
