import { expect, test } from 'vitest';
import type { RecordRow, Values } from '../../api/types.ts';
import { mostPressing, nextDay, open } from './nextSteps.ts';

const row = (id: string, values: Values): RecordRow => ({ id, rev: 1, label: id, values });

test('the reminder comes before the last day of the offer', () => {
  expect(nextDay(row('a', { remindOn: '2026-11-25', validUntil: '2026-12-20' }))).toBe('2026-11-25');
  expect(nextDay(row('b', { remindOn: null, validUntil: '2026-12-20' }))).toBe('2026-12-20');
});

test('what is to be done first stands first, quotes without a day last', () => {
  const reminded = [row('soon', { remindOn: '2026-11-25' }), row('later', { remindOn: '2026-12-30' })];
  const others = [row('ends', { validUntil: '2026-11-28' }), row('open', { validUntil: null })];
  expect(mostPressing(reminded, others, 6).map((each) => each.id)).toEqual(['soon', 'ends', 'later', 'open']);
  expect(mostPressing(reminded, others, 2).map((each) => each.id)).toEqual(['soon', 'ends']);
});

test('what expired long ago is left out', () => {
  expect(JSON.stringify(open('2026-11-23', true))).toContain('2026-10-24');
  expect(JSON.stringify(open('2026-11-23', false))).not.toContain('remindOn');
});
