import type { Query as CachedQuery, InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { keys, type ListQuery } from '../../api/keys.ts';
import type { Page, RecordRow } from '../../api/types.ts';
import type { WorkspaceApi } from '../../api/workspace.ts';
import { flash } from './flashes.ts';
import type { Gathered } from './gather.ts';
import { placesAreHeld, whenReleased } from './holding.ts';
import { among, changedFields, patchOf, without, withPlaced, withReplaced } from './place.ts';

/** Beyond so many a list is read again as a whole. */
const MOST_TOUCHED = 200;
/** As many as the server takes in one question. */
const MOST_AT_ONCE = 500;
const FIGURES_MS = 5_000;
const BUSY_MS = 40;

/** Brings what is on the screen up to date with what others did, reading no more than they touched. */
export function liveRefresh(
  queries: QueryClient,
  api: WorkspaceApi,
  isWriting: (object: string, id: string) => boolean,
  say: (by: string, label: string, came: boolean) => void,
) {
  const { slug } = api;
  const figuresDue = new Map<string, ReturnType<typeof setTimeout>>();
  const figuresAt = new Map<string, number>();

  async function apply({ records, many }: Gathered): Promise<void> {
    for (const object of many) void queries.invalidateQueries({ queryKey: keys.object(slug, object) });
    await Promise.all([...records].map(([object, touched]) => refreshObject(object, touched)));
  }

  async function refreshObject(object: string, touched: ReadonlyMap<string, string | null>) {
    const lists: Promise<void>[] = [];
    for (const query of queries.getQueryCache().findAll({ queryKey: keys.object(slug, object) })) {
      const kind = query.queryKey[4];
      if (kind === 'list') lists.push(refreshList(query, object, touched));
      else if (kind === 'one') void refreshRecord(query, object, touched);
      else if (kind === 'related' || query.queryKey.some((part) => typeof part === 'string' && touched.has(part)))
        void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    }
    await Promise.all(lists);
    refreshFigures(object);
  }

  async function refreshList(query: CachedQuery, object: string, touched: ReadonlyMap<string, string | null>) {
    const again = () => void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    if (query.getObserversCount() === 0 || touched.size > MOST_TOUCHED) return again();
    try {
      await untilStill(query);
      const ask = query.queryKey[5] as ListQuery;
      const answer = await api.query(object, {
        ...ask,
        filter: among(ask.filter, [...touched.keys()]),
        limit: MOST_AT_ONCE,
      });
      await patchList(query.queryKey, object, ask, touched, answer.records);
    } catch {
      // A filter as deep as may be takes no further condition, a server may be away: the list is read as ever, and says what is wrong.
      again();
    }
  }

  async function patchList(
    queryKey: QueryKey,
    object: string,
    ask: ListQuery,
    touched: ReadonlyMap<string, string | null>,
    fresh: RecordRow[],
  ) {
    const shown = queries.getQueryData<InfiniteData<Page>>(queryKey);
    if (!shown) return;
    const still = [...touched.keys()].filter((id) => !isWriting(object, id));
    const patch = patchOf(shown.pages, still, fresh, ask.sort);
    put(queryKey, (pages) => withReplaced(pages, patch.replaced));
    for (const { before, after } of patch.replaced.values()) mark(after, touched, changedFields(before, after));
    if (patch.gone.size === 0 && patch.toPlace.length === 0) return;
    if (placesAreHeld()) {
      await whenReleased();
      return refreshAgain(queryKey, object, touched);
    }
    put(queryKey, (pages) => without(pages, patch.gone));
    if (patch.toPlace.length === 0) return;
    const before = queries.getQueryData<InfiniteData<Page>>(queryKey)?.pages ?? [];
    const placed = await withPlaced(before, patch.toPlace, (ids) => orderOf(object, ask, ids));
    if (queries.getQueryData<InfiniteData<Page>>(queryKey)?.pages !== before || placesAreHeld())
      return refreshAgain(queryKey, object, touched);
    put(queryKey, () => placed);
    for (const row of patch.toPlace) {
      const old = shown.pages.flatMap((page) => page.records).find((each) => each.id === row.id);
      mark(row, touched, old ? changedFields(old, row) : 'all');
    }
  }

  async function refreshAgain(queryKey: QueryKey, object: string, touched: ReadonlyMap<string, string | null>) {
    await whenReleased();
    const query = queries.getQueryCache().find({ queryKey, exact: true });
    if (query) await refreshList(query, object, touched);
  }

  async function orderOf(object: string, ask: ListQuery, ids: string[]): Promise<string[]> {
    const answer = await api.query(object, {
      ...ask,
      fields: ask.fields.slice(0, 1),
      filter: among(ask.filter, ids),
      limit: MOST_AT_ONCE,
    });
    return answer.records.map((row) => row.id);
  }

  /** A record on its page or in its panel: the fields that changed are marked there too. */
  async function refreshRecord(query: CachedQuery, object: string, touched: ReadonlyMap<string, string | null>) {
    const id = query.queryKey[5] as string;
    if (!touched.has(id) || isWriting(object, id)) return;
    const before = query.state.data as RecordRow | undefined;
    await queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    const after = queries.getQueryData<RecordRow>(query.queryKey);
    if (before && after && after !== before) mark(after, touched, changedFields(before, after));
  }

  function mark(row: RecordRow, touched: ReadonlyMap<string, string | null>, fields: Set<string> | 'all') {
    const by = touched.get(row.id);
    if (!by || (fields !== 'all' && fields.size === 0)) return;
    flash(row.id, { by, fields });
    say(by, row.label, fields === 'all');
  }

  function put(queryKey: QueryKey, change: (pages: Page[]) => Page[]) {
    queries.setQueryData<InfiniteData<Page>>(queryKey, (data) => data && { ...data, pages: change(data.pages) });
  }

  /** Counts and sums, and whatever else adds records up: at once, then no more often than every five seconds. */
  function refreshFigures(object: string) {
    if (figuresDue.has(object)) return;
    const wait = Math.max(0, (figuresAt.get(object) ?? 0) + FIGURES_MS - Date.now());
    const read = () => {
      figuresDue.delete(object);
      figuresAt.set(object, Date.now());
      void queries.invalidateQueries({
        queryKey: keys.object(slug, object),
        predicate: ({ queryKey }) => !OF_RECORDS.has(String(queryKey[4])),
      });
    };
    if (wait === 0) read();
    else figuresDue.set(object, setTimeout(read, wait));
  }

  return apply;
}

/** Lists and records are looked after one by one. */
const OF_RECORDS = new Set([
  'list',
  // Places in a list stay good cursors when rows come and go; they are read again in their time.
  'anchors',
  'one',
  'history',
  'files',
  'whole',
  'version',
  'related',
  'duplicates',
  'pick',
]);

/** A page on its way would be laid over what is put right meanwhile. */
async function untilStill(query: CachedQuery): Promise<void> {
  while (query.state.fetchStatus === 'fetching') await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
}
