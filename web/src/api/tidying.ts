import { post } from './client.ts';

export type TidyingWhat = 'names' | 'phones' | 'postcodes' | 'towns';

/** Looks for what is not written as it should be; what would change is an import to look at and to run. */
export function beginTidying(slug: string, object: string, what: TidyingWhat[]) {
  return post<{ run: string; records: number }>(
    `/api/w/${encodeURIComponent(slug)}/tidying/${encodeURIComponent(object)}`,
    { what },
  );
}
