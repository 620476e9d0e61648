import { expect, test } from 'vitest';
import type { Field, ObjectType } from '../../../api/types.ts';
import { draftOf, formOf, isReady, newDraft, withOption, withType, wordsOf } from './fieldDraft.ts';

const organisation = { sections: [{ key: 'main', label: 'Entreprise' }] } as ObjectType;

test('a choice is ready once it is named and has something to choose', () => {
  const named = { ...withType(newDraft(organisation), 'choice'), label: 'Parc machines' };
  expect(isReady(named)).toBe(false);
  expect(isReady(withOption(named, 'Solo'))).toBe(true);
});

test('a link wants its target, a sum wants what it adds up', () => {
  const draft = { ...newDraft(organisation), label: 'X' };
  expect(isReady(withType(draft, 'link'))).toBe(false);
  const sum = withType(draft, 'rollup');
  expect(isReady({ ...sum, settings: { source: 'quote', link: 'organisation', function: 'sum' } })).toBe(false);
  expect(isReady({ ...sum, settings: { source: 'quote', link: 'organisation', function: 'count' } })).toBe(true);
});

test('a new option travels without an id', () => {
  const form = formOf(withOption({ ...withType(newDraft(organisation), 'choice'), label: ' Parc ' }, 'Solo'));
  expect(form.label).toBe('Parc');
  expect(form.settings.options?.[0]).not.toHaveProperty('id');
});

test('of a field the program ships with only its words and its place in lists are sent', () => {
  const name = { key: 'name', builtin: true, label: 'Raison sociale', labelEn: 'Company', type: 'text' } as Field;
  const draft = { ...draftOf({ ...name, help: '', inList: true, settings: {} } as Field), label: ' Enseigne ' };
  expect(wordsOf(draft)).toEqual({ label: 'Enseigne', labelEn: 'Company', help: '', inList: true });
});

test('a help text and an English name that were emptied are sent as empty, or they would stay', () => {
  const field = { key: 'x_parc', label: 'Parc', labelEn: 'Estate', help: 'En machines', settings: {}, type: 'text' };
  const emptied = { ...draftOf(field as Field), labelEn: ' ', help: '' };
  const whole = JSON.parse(JSON.stringify(formOf(emptied)));
  expect([whole.labelEn, whole.help]).toEqual(['', '']);
  const words = JSON.parse(JSON.stringify(wordsOf(emptied)));
  expect([words.labelEn, words.help]).toEqual(['', '']);
});
