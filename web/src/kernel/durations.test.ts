import { expect, test } from 'vitest';
import { parseDuration, shownDuration } from './durations.ts';

test('a duration is read as people write it', () => {
  const read: Record<string, number> = {
    '1 h 30': 90,
    '1h30': 90,
    '1 h 05 min': 65,
    '2 heures': 120,
    '1,5 h': 90,
    '0.25 h': 15,
    '90 min': 90,
    '90': 90,
    '1:30': 90,
    '26:05': 1565,
    '0': 0,
  };
  for (const [writing, minutes] of Object.entries(read)) expect(parseDuration(writing), writing).toBe(minutes);
});

test('what is no duration is not read', () => {
  for (const writing of [
    '1 h 60',
    '1:75',
    '1,5 h 30',
    '0,333 h',
    '-5',
    'deux heures',
    'h',
    '30 s',
    '1 jour',
    '9999999',
  ])
    expect(parseDuration(writing), writing).toBeNull();
});

test('it is shown short, and what is shown is read back', () => {
  expect([45, 120, 65, 0].map(shownDuration)).toEqual(['45\u00a0min', '2\u00a0h', '1\u00a0h\u00a005', '0\u00a0min']);
  for (const minutes of [0, 45, 65, 120, 1565]) expect(parseDuration(shownDuration(minutes))).toBe(minutes);
});
