import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Anchors } from '../../api/types.ts';
import type { WorkspaceApi } from '../../api/workspace.ts';
import { lastBefore, placeBefore, rowsFrom } from './places.ts';

const places = [2000, 4000, 6000].map((at) => ({ at, after: `after ${at}` }));

test('the last place before a row is found, the beginning where there is none', () => {
  expect(lastBefore(places, 1999)).toEqual({ at: 0, after: null });
  expect(lastBefore(places, 2000).at).toBe(2000);
  expect(lastBefore(places, 5999).at).toBe(4000);
  expect(lastBefore(places, 1_000_000).at).toBe(6000);
  expect(lastBefore([], 10)).toEqual({ at: 0, after: null });
});

test('a part reaches to the next place, the last one to the end', () => {
  const whole = { total: 6500, anchors: places };
  expect(rowsFrom({ at: 0, after: null }, whole)).toBe(2000);
  expect(rowsFrom(places[1]!, whole)).toBe(2000);
  expect(rowsFrom(places[2]!, whole)).toBe(500);
});

/** A list of 6,500 rows, and what was asked about it. */
function longList() {
  const asked: unknown[] = [];
  const api = {
    slug: 'belloc',
    anchors: (_object: string, body: { after?: string; rows?: number }): Promise<Anchors> => {
      asked.push(body.rows === undefined ? 'whole' : [body.after, body.rows]);
      if (body.rows === undefined) return Promise.resolve({ total: 6500, anchors: places });
      const anchors = Array.from({ length: body.rows / 100 }, (_, index) => (index + 1) * 100).map((at) => ({
        at,
        after: `${body.after} + ${at}`,
      }));
      return Promise.resolve({ total: null, anchors });
    },
  } as unknown as WorkspaceApi;
  const queries = new QueryClient();
  return { asked, find: (row: number) => placeBefore(queries, api, 'contact', {}, row) };
}

test('a row far down is found in two questions, its neighbours in none', async () => {
  const { asked, find } = longList();
  expect(await find(5250)).toEqual({ at: 5200, after: 'after 4000 + 1200' });
  expect(await find(5199)).toEqual({ at: 5100, after: 'after 4000 + 1100' });
  expect(asked).toEqual(['whole', ['after 4000', 2000]]);
});

test('the first rows need no question, those before the first anchor are counted from the beginning', async () => {
  const { asked, find } = longList();
  expect(await find(0)).toEqual({ at: 0, after: null });
  expect(asked).toEqual([]);
  expect(await find(50)).toEqual({ at: 0, after: null });
  expect((await find(1234)).at).toBe(1200);
  expect(asked).toEqual(['whole', [undefined, 2000]]);
});
