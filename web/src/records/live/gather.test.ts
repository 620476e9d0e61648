import { expect, it } from 'vitest';
import type { News } from '../../api/live.ts';
import { gather } from './gather.ts';

const news = (operation: number, by: string, ids: string[], many: string[] = []): News => ({
  number: operation,
  operation,
  by: { id: by, label: by.toUpperCase() },
  records: ids.map((id) => ({ object: 'contact', id, gone: false })),
  many,
  bell: false,
});

it('names who changed each record last, and nobody for one’s own changes elsewhere', () => {
  const { records } = gather([news(1, 'anne', ['a', 'b']), news(2, 'camille', ['b'])], 'anne', () => false);
  expect([...(records.get('contact') ?? [])]).toEqual([
    ['a', null],
    ['b', 'CAMILLE'],
  ]);
});

it('leaves out what this tab did itself', () => {
  expect(gather([news(7, 'anne', ['a'])], 'anne', (operation) => operation === 7).records.size).toBe(0);
});

it('names no record of an object of which many were touched', () => {
  const { records, many } = gather([news(1, 'yanis', ['a']), news(2, 'yanis', [], ['contact'])], 'anne', () => false);
  expect(records.size).toBe(0);
  expect([...many]).toEqual(['contact']);
});
