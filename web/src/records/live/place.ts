import type { Filter, Page, RecordRow, Sort } from '../../api/types.ts';

/** The list asked for, among these records only. */
export function among(filter: Filter | undefined, ids: string[]): Filter {
  const named: Filter = { field: 'id', op: 'anyOf', value: ids };
  if (!filter) return named;
  return 'all' in filter ? { all: [...filter.all, named] } : { all: [filter, named] };
}

/** The fields whose values differ; those the fresh row does not bring count as the same. */
export function changedFields(before: RecordRow, after: RecordRow): Set<string> {
  const changed = Object.keys(after.values).filter(
    (key) => !same(before.values[key] ?? null, after.values[key] ?? null),
  );
  return new Set(changed);
}

/** Whether a changed record stays where it is in its list. */
export function keepsPlace(sort: Sort[] | undefined, before: RecordRow, after: RecordRow): boolean {
  const keys = sort?.map((each) => each.field) ?? [];
  return (
    before.label === after.label &&
    keys.every((key) => key in after.values && same(before.values[key] ?? null, after.values[key] ?? null))
  );
}

/** What a fresh look at some records of a list means for what is shown of it. */
export interface Patch {
  replaced: Map<string, { before: RecordRow; after: RecordRow }>;
  gone: Set<string>;
  /** New here, or somewhere else in the list than before. */
  toPlace: RecordRow[];
}

export function patchOf(pages: Page[], touched: Iterable<string>, fresh: RecordRow[], sort: Sort[] | undefined): Patch {
  const shown = new Map(pages.flatMap((page) => page.records).map((row) => [row.id, row]));
  const now = new Map(fresh.map((row) => [row.id, row]));
  const patch: Patch = { replaced: new Map(), gone: new Set(), toPlace: [] };
  for (const id of touched) {
    const before = shown.get(id);
    const after = now.get(id);
    if (before && !after) patch.gone.add(id);
    else if (before && after && after.rev >= before.rev && keepsPlace(sort, before, after))
      patch.replaced.set(id, { before, after });
    else if (before && after && after.rev >= before.rev) patch.toPlace.push(after);
    else if (!before && after) patch.toPlace.push(after);
  }
  return patch;
}

/** The pages with changed rows in their place; a page without one stays as it was. */
export function withReplaced(pages: Page[], replaced: ReadonlyMap<string, { after: RecordRow }>): Page[] {
  return pages.map((page) =>
    page.records.some((row) => replaced.has(row.id))
      ? {
          ...page,
          records: page.records.map((row) => {
            const after = replaced.get(row.id)?.after;
            return after ? { ...row, ...after, values: { ...row.values, ...after.values } } : row;
          }),
        }
      : page,
  );
}

export function without(pages: Page[], ids: ReadonlySet<string>): Page[] {
  return pages.map((page) =>
    page.records.some((row) => ids.has(row.id))
      ? { ...page, records: page.records.filter((row) => !ids.has(row.id)) }
      : page,
  );
}

/** The order of records in a list, as the server has it: it alone knows how French names are sorted. */
export type OrderOf = (ids: string[]) => Promise<string[]>;

/**
 * The pages with records put where they belong: first into their page, by the heads of the pages, then into their place there. What
 * belongs after the last row shown comes as one scrolls.
 */
export async function withPlaced(pages: Page[], rows: RecordRow[], orderOf: OrderOf): Promise<Page[]> {
  const rest = without(pages, new Set(rows.map((row) => row.id)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const homes = await pagesOf(rest, [...byId.keys()], orderOf);
  const placed = [...rest];
  for (const [index, ids] of homes) {
    const page = rest[index];
    if (!page) continue;
    const there = new Map([...page.records.map((row) => [row.id, row] as const)]);
    const order = await orderOf([...there.keys(), ...ids]);
    let records = order.flatMap((id) => there.get(id) ?? byId.get(id) ?? []);
    if (index === rest.length - 1 && page.next) {
      const last = records.findLastIndex((row) => there.has(row.id));
      records = records.slice(0, last + 1);
    }
    // What belongs before a part of the list that was gone to is above the first row shown.
    if (index === 0 && page.at)
      records = records.slice(
        Math.max(
          0,
          records.findIndex((row) => there.has(row.id)),
        ),
      );
    placed[index] = { ...page, records };
  }
  return placed;
}

async function pagesOf(pages: Page[], ids: string[], orderOf: OrderOf): Promise<Map<number, string[]>> {
  if (pages.length <= 1) return new Map(ids.length > 0 ? [[0, ids]] : []);
  const heads = new Map(
    pages.flatMap((page, index) => (page.records[0] ? [[page.records[0].id, index] as const] : [])),
  );
  const homes = new Map<number, string[]>();
  let at = 0;
  for (const id of await orderOf([...heads.keys(), ...ids])) {
    const head = heads.get(id);
    if (head !== undefined) at = head;
    else homes.set(at, [...(homes.get(at) ?? []), id]);
  }
  return homes;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
