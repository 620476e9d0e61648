import { describe, expect, it } from 'vitest';
import type { ImportLook } from '../../api/imports.ts';
import type { Field, ObjectType } from '../../api/types.ts';
import {
  areUnlike,
  choiceOf,
  emptiedOf,
  guessedType,
  isReturned,
  keysOf,
  linkedBy,
  lostZeros,
  markable,
  missingChoices,
  missingOf,
  proposalOf,
  readyRows,
  startOf,
  unfilled,
  usualKey,
  withField,
  withMeaning,
  withMissing,
  wordColumns,
} from './mapping.ts';

const field = (key: string, more: Partial<Field>): Field => ({
  key,
  label: key,
  type: 'text',
  required: false,
  unique: false,
  readOnly: false,
  computed: false,
  access: 'write',
  position: 0,
  inList: true,
  settings: {},
  ...more,
});

const contact: ObjectType = {
  key: 'contact',
  label: 'Contact',
  plural: 'Contacts',
  icon: 'person',
  labelFields: ['firstName', 'lastName'],
  ownerField: 'owner',
  custom: false,
  menu: true,
  directory: false,
  archived: false,
  rights: { see: 'all', add: true, change: 'all', delete: 'all', import: true, export: true },
  fields: [
    field('firstName', {}),
    field('lastName', { required: true }),
    field('email', { type: 'email' }),
    field('badge', { unique: true }),
    field('organisation', { type: 'link', settings: { target: 'organisation' } }),
    field('owner', { type: 'member' }),
  ],
  sections: [],
};

const RULES: Parameters<typeof choiceOf>[2] = {
  key: 'email',
  existing: 'update',
  missingLinks: 'create',
  links: [],
  wrongValues: 'empty',
  keepTotal: false,
  padPostcodes: true,
  owner: 'm1',
  marks: [],
  meanings: [{ field: 'state', value: 'Won', means: 'paid' }],
  taken: [],
  duplicates: [],
};

describe('matching columns and fields', () => {
  it('takes a field from the column it was on', () => {
    expect(withField({ 0: 'email', 1: 'lastName' }, 2, 'email')).toEqual({ 1: 'lastName', 2: 'email' });
    expect(withField({ 0: 'email' }, 0, '')).toEqual({});
  });

  it('knows a file of ours by its ids: no key is asked, and nothing must be filled', () => {
    const returned = { 0: 'email', 1: 'recordId' };
    expect(isReturned(returned)).toBe(true);
    expect(isReturned({ 0: 'email' })).toBe(false);
    expect(unfilled(contact, returned, null)).toEqual([]);
    expect(choiceOf(contact, returned, RULES)).toMatchObject({ key: null, existing: 'create', taken: [] });
  });

  it('counts a full name as the required last name', () => {
    expect(unfilled(contact, { 0: 'email' }, null).map((each) => each.key)).toEqual(['lastName']);
    expect(unfilled(contact, { 0: 'fullName' }, null)).toEqual([]);
  });

  it('recognises records by what tells them apart, unique fields first', () => {
    expect(keysOf(contact, { 0: 'email', 1: 'organisation' }).map((each) => each.key)).toEqual(['email']);
    expect(usualKey(contact, { 0: 'email', 1: 'badge' })).toBe('badge');
    expect(usualKey(contact, { 0: 'email' })).toBeNull();
  });

  it('sends no rule that has nothing to decide', () => {
    expect(choiceOf(contact, { 0: 'lastName', 1: 'owner' }, RULES)).toMatchObject({
      key: null,
      existing: 'create',
      padPostcodes: false,
      owner: null,
    });
    expect(choiceOf(contact, { 0: 'lastName', 1: 'email' }, RULES)).toMatchObject({ key: 'email', existing: 'update' });
  });

  it('asks what a whole file is only where none of its columns says it', () => {
    const company = {
      ...contact,
      fields: [field('customer', { type: 'yesNo' }), field('seen', { type: 'yesNo', access: 'read' })],
    };
    const rules = { ...RULES, marks: ['customer', 'seen'] };
    expect(markable(company, {}).map((each) => each.key)).toEqual(['customer']);
    expect(choiceOf(company, {}, rules).marks).toEqual(['customer']);
    expect(choiceOf(company, { 0: 'customer' }, rules).marks).toEqual([]);
    expect(choiceOf(company, { 0: 'recordId' }, rules).marks).toEqual([]);
  });

  it('sends what words mean only for fields that a column fills', () => {
    expect(choiceOf(contact, { 0: 'lastName' }, RULES).meanings).toEqual([]);
    expect(choiceOf(contact, { 0: 'lastName', 1: 'state' }, RULES).meanings).toHaveLength(1);
  });

  it('knows a past again by its old number, and never completes it', () => {
    const mapping = { 0: 'badge', 1: 'email' };
    expect(usualKey(contact, mapping, 'badge')).toBe('badge');
    expect(usualKey(contact, { 0: 'email' }, 'badge')).toBeNull();
    expect(choiceOf(contact, mapping, { ...RULES, key: 'badge' }, 'badge')).toMatchObject({
      key: 'badge',
      existing: 'skip',
    });
  });

  it('finds what is linked and which words are translated by the targets, those of lines too', () => {
    const target = { label: '', labelEn: '', type: 'text', linked: null, words: [] };
    const look = {
      targets: [
        { ...target, key: 'product', linked: 'product' },
        { ...target, key: 'state', words: [{ id: 'paid', label: 'Payé', labelEn: 'Paid' }] },
      ],
    };
    expect(linkedBy(look, { 2: 'product', 4: 'state' })).toEqual(['product']);
    expect(linkedBy(look, { 4: 'state' })).toEqual([]);
    expect(wordColumns(look, { 2: 'product', 4: 'state' }).map((each) => each.column)).toEqual([4]);
  });

  it('counts the rows that come in, several of which may be one record of the past', () => {
    const report = { rows: 10, created: 3, updated: 0, skipped: 1, refused: 2 };
    expect(readyRows(report, { takenOverBy: 'badge' })).toBe(7);
    expect(readyRows(report, { takenOverBy: null })).toBe(3);
  });

  it('keeps one meaning for a value', () => {
    const once = withMeaning([], { field: 'state', value: 'Won', means: 'paid' });
    expect(withMeaning(once, { field: 'state', value: 'Won', means: 'accepted' })).toEqual([
      { field: 'state', value: 'Won', means: 'accepted' },
    ]);
    expect(withMeaning(once, { field: 'state', value: 'Won', means: null })).toEqual([]);
  });

  it('guesses the type of a field from what stands in the column', () => {
    expect(guessedType(['12', '7'])).toBe('integer');
    expect(guessedType(['01000', '44000'])).toBe('text');
    expect(guessedType(['12500.5', '4000', '0'])).toBe('decimal');
    expect(guessedType(['22/11/2026', ''])).toBe('date');
    expect(guessedType([])).toBe('text');
  });

  it('sees postcodes that lost their zero among whole ones', () => {
    const look = (...codes: string[]) => ({ preview: codes.map((code) => ['Lefèvre', code]) });
    const mapping = { 0: 'name', 1: 'address.postcode' };
    expect(lostZeros(look('1000', '35000', ''), mapping)).toBe(true);
    expect(lostZeros(look('01000', '35000'), mapping)).toBe(false);
    expect(lostZeros(look('1000', '1050'), mapping)).toBe(false);
    expect(lostZeros(look('1000', '35000'), { 0: 'name' })).toBe(false);
  });
});

describe('values that can hardly be meant', () => {
  it.each([
    ['address.postcode', ['Nantes', 'Rezé'], true],
    ['address.postcode', ['44000', '1000', 'BD'], false],
    ['address.postcode', ['SW1A 1AA'], false],
    ['address.town', ['44 000', '35400'], true],
    ['address.town', ['Paris 12', 'Nantes', '44000'], false],
    ['lastName', ['06 12 34 56 78', '+33 2 40 11 22 33'], true],
    ['name', ['contact@belloc.fr'], true],
    ['name', ['3M', '1664', '118 218'], false],
    ['phone', ['06 12 34 56 78'], false],
    ['address.town', ['', ' '], false],
  ])('%s with %j', (path, samples, expected) => {
    expect(areUnlike(path, samples)).toBe(expected);
  });
});

describe('what a file starts from', () => {
  const kept = { options: { mapping: [{ column: 1, field: 'lastName' }] } };
  const look = (more: object) =>
    ({
      columns: [
        { index: 0, heading: 'Prénom', samples: [], field: 'firstName', score: 100 },
        { index: 1, heading: 'X', samples: [] },
      ],
      options: null,
      saved: null,
      ...more,
    }) as unknown as ImportLook;

  it('is what is proposed, unless a mapping was kept for its headings', () => {
    expect(startOf(look({}))).toEqual({ 0: 'firstName' });
    expect(startOf(look({ saved: kept }))).toEqual({ 1: 'lastName' });
    expect(proposalOf(look({ saved: kept }))).toEqual({ 0: 'firstName' });
  });

  it('is what the person chose for this very file before anything else', () => {
    expect(startOf(look({ saved: kept, options: { mapping: [{ column: 0, field: 'info' }] } }))).toEqual({ 0: 'info' });
  });
});

describe('links whose record is not there', () => {
  const target = { key: 'organisation', label: '', labelEn: '', type: 'link', linked: 'organisation', words: [] };

  it('can wait, unless a record must have them, the rows are a past, or they name a colleague', () => {
    expect(missingChoices(contact, target, null)).toEqual(['create', 'keep', 'empty', 'refuse']);
    const required = { ...contact, fields: [field('organisation', { type: 'link', required: true })] };
    expect(missingChoices(required, target, null)).toEqual(['create', 'refuse']);
    expect(missingChoices(contact, target, 'takenOverNumber')).toEqual(['create', 'empty', 'refuse']);
    expect(missingChoices(contact, { ...target, linked: 'member' }, null)).toEqual(['create', 'empty', 'refuse']);
  });

  it('are decided column by column; a column left out decides nothing', () => {
    const links = withMissing([{ field: 'organisation', missing: 'create' }], 'organisation', 'keep');
    expect(links).toEqual([{ field: 'organisation', missing: 'keep' }]);
    expect(missingOf({ links, missingLinks: 'create' }, 'organisation')).toBe('keep');
    expect(missingOf({ links, missingLinks: 'create' }, 'other')).toBe('create');
    expect(choiceOf(contact, { 0: 'organisation' }, { ...RULES, links }).links).toEqual(links);
    expect(choiceOf(contact, { 0: 'lastName' }, { ...RULES, links }).links).toEqual([]);
  });

  it('leaves out of the empty values those that found a place elsewhere', () => {
    const problem = { line: 2, field: 'email', value: 'b@ex.fr', refuses: false, detail: '' };
    const elsewhere = { ...problem, code: 'import.several_values' };
    const empty = { ...problem, code: 'value.email' };
    expect(emptiedOf([elsewhere, empty, { ...empty, refuses: true }])).toEqual([empty]);
  });
});
