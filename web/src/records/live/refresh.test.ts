import { type InfiniteData, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { keys, type ListQuery } from '../../api/keys.ts';
import type { Page, Query, RecordRow } from '../../api/types.ts';
import type { WorkspaceApi } from '../../api/workspace.ts';
import { flashOf } from './flashes.ts';
import { liveRefresh } from './refresh.ts';

const row = (id: string, phone: string, rev = 1): RecordRow => ({ id, rev, label: id, values: { name: id, phone } });
const ASK: ListQuery = { fields: ['name', 'phone'], sort: [{ field: 'name', desc: false }] };
const KEY = keys.list('belloc', 'contact', ASK);
const stop: (() => void)[] = [];
afterEach(() => {
  for (const each of stop.splice(0)) each();
});

/** A list on the screen, and what the server has by now. */
function open(shown: RecordRow[], now: RecordRow[]) {
  const asked: Query[] = [];
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  queries.setQueryData<InfiniteData<Page>>(KEY, { pages: [{ records: shown, next: null }], pageParams: [null] });
  stop.push(new QueryObserver(queries, { queryKey: KEY, enabled: false }).subscribe(() => {}));
  const api = {
    slug: 'belloc',
    query: async (_object: string, query: Query): Promise<Page> => {
      asked.push(query);
      const { filter } = query;
      const ids = filter && 'value' in filter ? (filter.value as string[]) : [];
      return { records: now.filter((each) => ids.includes(each.id)), next: null };
    },
  } as unknown as WorkspaceApi;
  const said: string[] = [];
  const apply = liveRefresh(
    queries,
    api,
    (_object, id) => id === 'mine',
    (by, label) => said.push(`${by}: ${label}`),
  );
  const change = (...touched: [string, string | null][]) =>
    apply({ records: new Map([['contact', new Map(touched)]]), many: new Set() });
  const rows = () => queries.getQueryData<InfiniteData<Page>>(KEY)?.pages.flatMap((page) => page.records) ?? [];
  return { asked, said, change, rows };
}

test('only the rows touched are asked for, and only what differs is marked with who changed it', async () => {
  const { asked, said, change, rows } = open([row('a', '1'), row('b', '2')], [row('a', '1'), row('b', '3', 2)]);
  await change(['b', 'Camille']);
  expect(asked.map((query) => query.filter)).toEqual([{ field: 'id', op: 'anyOf', value: ['b'] }]);
  expect(rows().map((each) => each.values.phone)).toEqual(['1', '3']);
  expect(flashOf('b')).toEqual({ by: 'Camille', fields: new Set(['phone']) });
  expect(said).toEqual(['Camille: b']);
});

test('one’s own change of another device comes without a mark', async () => {
  const { said, change, rows } = open([row('c', '1')], [row('c', '9', 2)]);
  await change(['c', null]);
  expect(rows()[0]?.values.phone).toBe('9');
  expect([flashOf('c'), said]).toEqual([undefined, []]);
});

test('a row being written here keeps what was just typed', async () => {
  const { change, rows } = open([row('mine', 'typed')], [row('mine', 'older')]);
  await change(['mine', 'Camille']);
  expect(rows()[0]?.values.phone).toBe('typed');
});

test('rows come to their place and go', async () => {
  const { change, rows } = open([row('d', '1'), row('f', '1')], [row('e', '1'), row('f', '1')]);
  await change(['d', 'Camille'], ['e', 'Camille']);
  expect(rows().map((each) => each.id)).toEqual(['e', 'f']);
  expect(flashOf('e')?.fields).toBe('all');
});
