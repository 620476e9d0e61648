import { expect, test } from 'vitest';
import { type Draft, draftOf, piecesOf, sourceOf, typedName, withMention } from './mention.ts';

const CAMILLE = '01970000-0000-7000-8000-000000000001';
const CAM = '01970000-0000-7000-8000-000000000002';
const words = (text: string): Draft => ({ text, picked: new Map() });

test('a text keeps whom it names over an edit', () => {
  const source = `@[Camille Roussel](${CAMILLE}), voir avec @[Cam](${CAM}) et anne@cam.fr`;
  const draft = draftOf(source);
  expect(draft.text).toBe('@Camille Roussel, voir avec @Cam et anne@cam.fr');
  expect(sourceOf(draft)).toBe(source);
  expect(piecesOf(source)).toContainEqual({ name: 'Cam', member: CAM });
});

test('of two names that begin alike the longer is meant, and a name typed on is nobody', () => {
  const picked = new Map([
    ['Cam', CAM],
    ['Camille Roussel', CAMILLE],
  ]);
  expect(sourceOf({ text: '@Camille Roussel @Cam @Camion', picked })).toBe(
    `@[Camille Roussel](${CAMILLE}) @[Cam](${CAM}) @Camion`,
  );
});

test('a name is being typed after an @ that begins a word', () => {
  expect(typedName(words('Voir @cam'), 9)).toEqual({ at: 5, typed: 'cam' });
  expect(typedName(words('@'), 1)).toEqual({ at: 0, typed: '' });
  expect(typedName(words('(@cam'), 5)).toEqual({ at: 1, typed: 'cam' });
  expect(typedName(words('@camille rou'), 12)).toEqual({ at: 0, typed: 'camille rou' });
  expect(typedName(words('anne@cam'), 8)).toBeNull();
  expect(typedName(words('@ cam'), 5)).toBeNull();
  expect(typedName(words('@cam\nvu'), 7)).toBeNull();
  expect(typedName(words('@ça va de soi'), 13)).toBeNull();
  expect(typedName({ text: '@Cam vu', picked: new Map([['Cam', CAM]]) }, 7)).toBeNull();
});

test('who is picked takes the place of what was typed', () => {
  const picked = withMention(words('Voir @cam demain'), { at: 5, typed: 'cam' }, { member: CAM, name: 'Cam' });
  expect(picked.draft.text).toBe('Voir @Cam demain');
  expect(picked.caret).toBe(10);
  expect(sourceOf(picked.draft)).toBe(`Voir @[Cam](${CAM}) demain`);
  expect(withMention(words('@'), { at: 0, typed: '' }, { member: CAM, name: 'Cam' }).draft.text).toBe('@Cam ');
});
