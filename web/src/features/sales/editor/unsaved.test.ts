import { expect, test } from 'vitest';
import { newLine } from './draft.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts';

const none = { kind: 'percent', value: '0' } as const;
const base = { lines: [], discount: none };
const mine = { lines: [newLine('item', { label: 'Moulin' })], discount: none };
const camille = { slug: 'belloc', member: 'camille', quote: 'q' };
const yanis = { ...camille, member: 'yanis' };

test('what one person has not saved is not found by the next one at the same device', () => {
  keepUnsaved(camille, { base, rev: 1, mine });
  expect(readUnsaved(yanis)).toBeNull();
  forgetUnsaved(yanis);
  expect(readUnsaved(camille)?.mine).toEqual(mine);
  forgetUnsaved(camille);
  expect(readUnsaved(camille)).toBeNull();
});
