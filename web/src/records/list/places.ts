import type { QueryClient } from '@tanstack/react-query';
import { keys, type ListQuery } from '../../api/keys.ts';
import type { Anchors } from '../../api/types.ts';
import type { WorkspaceApi } from '../../api/workspace.ts';

/** Where a list can be read on: after so many rows, with this cursor; from the beginning without one. */
export interface Place {
  at: number;
  after: string | null;
}

export type Question = Omit<ListQuery, 'fields'>;

/** Every hundredth row of a part has an anchor. */
const STEP = 100;
const LONGEST_PART = 10_000;
/** They stay good cursors whatever happens; only the numbers of rows before them grow old. */
export const ANCHORS_KEEP_MS = 300_000;

const START: Place = { at: 0, after: null };

/** The last of some places that is not beyond a row. */
export function lastBefore(places: readonly Place[], row: number): Place {
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle]?.at ?? 0) <= row) from = middle + 1;
    else to = middle;
  }
  return places[from - 1] ?? START;
}

/** How many rows there are from a place to the next one known, as far as they are looked through at once. */
export function rowsFrom(place: Place, { total, anchors }: Anchors): number {
  const next = anchors.find((anchor) => anchor.at > place.at)?.at ?? total ?? place.at + LONGEST_PART;
  return Math.max(STEP, Math.min(LONGEST_PART, next - place.at));
}

/** The anchors of the whole list. */
export function anchorsOf(api: WorkspaceApi, object: string, question: Question) {
  return {
    queryKey: keys.anchors(api.slug, object, question),
    queryFn: ({ signal }: { signal: AbortSignal }) => api.anchors(object, question, signal),
    staleTime: ANCHORS_KEEP_MS,
    retry: false,
  };
}

/** The nearest place at or before a row: by the anchors of the whole list, then by those of the part it is in. */
export async function placeBefore(
  queries: QueryClient,
  api: WorkspaceApi,
  object: string,
  question: Question,
  row: number,
): Promise<Place> {
  if (row <= 0) return START;
  const whole = await queries.fetchQuery(anchorsOf(api, object, question));
  const near = lastBefore(whole.anchors, row);
  if (row - near.at < STEP) return near;
  const part = await queries.fetchQuery({
    queryKey: keys.anchors(api.slug, object, question, near.after ?? ''),
    queryFn: ({ signal }) =>
      api.anchors(object, { ...question, after: near.after ?? undefined, rows: rowsFrom(near, whole) }, signal),
    staleTime: ANCHORS_KEEP_MS,
  });
  const within = part.anchors.map((anchor) => ({ at: near.at + anchor.at, after: anchor.after }));
  return within[0] && within[0].at <= row ? lastBefore(within, row) : near;
}
