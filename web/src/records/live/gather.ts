import type { News } from '../../api/live.ts';

/** What is to be read again, object by object. */
export interface Gathered {
  /** By object and record, who changed it last; oneself, in another tab or on another device, is `null` and is not marked. */
  records: Map<string, Map<string, string | null>>;
  /** Objects of which too many records were touched to name them. */
  many: Set<string>;
}

/** Puts together what was heard within a moment, without what this tab did itself. */
export function gather(news: News[], me: string, isOwn: (operation: number) => boolean): Gathered {
  const records: Gathered['records'] = new Map();
  const many = new Set<string>();
  for (const each of news) {
    if (isOwn(each.operation)) continue;
    const by = each.by.id === me ? null : each.by.label;
    for (const object of each.many) many.add(object);
    for (const { object, id } of each.records) {
      const known = records.get(object) ?? new Map<string, string | null>();
      known.set(id, by);
      records.set(object, known);
    }
  }
  for (const object of many) records.delete(object);
  return { records, many };
}
