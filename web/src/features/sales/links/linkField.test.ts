import { expect, test } from 'vitest';
import { LINK_FIELD, withLink } from './linkField.ts';

const SENTENCE = `En ligne : ${LINK_FIELD}`;

test('the link stands before the greeting', () => {
  expect(withLink('Bonjour,\n\nVoici le devis.\n\nCordialement,\nCamille', SENTENCE)).toBe(
    `Bonjour,\n\nVoici le devis.\n\n${SENTENCE}\n\nCordialement,\nCamille`,
  );
});

test('a short message ends with it', () => {
  expect(withLink('Bonjour', SENTENCE)).toBe(`Bonjour\n\n${SENTENCE}`);
});
