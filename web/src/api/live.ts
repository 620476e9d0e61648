import { get } from './client.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

/** What somebody did, as far as the reader may know: where to look, never a value. */
export type News = Schemas['News'];

export type NewsSince = Schemas['LiveNews'];

export const streamAddress = (slug: string, after: number | undefined): string =>
  `/api/w/${encodeURIComponent(slug)}/live/stream${after === undefined ? '' : `?after=${after}`}`;

/** What happened since; without a number, where the feed stands. */
export const readNews = (slug: string, after: number | undefined): Promise<NewsSince> =>
  get<NewsSince>(`/api/w/${encodeURIComponent(slug)}/live${after === undefined ? '' : `?after=${after}`}`);
