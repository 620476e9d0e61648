import { fetchFile, get, patch, remove, upload } from './client.ts';
import type { AttachedFile } from './types.ts';

/** The files of one record. */
export function filesApi(slug: string, object: string, id: string) {
  const root = `/api/w/${encodeURIComponent(slug)}/records/${object}/${id}/files`;
  return {
    list: () => get<AttachedFile[]>(root),
    attach: (file: Blob, name: string, onSent: (bytes: number) => void) =>
      upload<{ operation: number; file: AttachedFile }>(
        `${root}?name=${encodeURIComponent(name)}&size=${file.size}`,
        file,
        onSent,
      ),
    rename: (file: string, name: string) => patch<{ operation: number }>(`${root}/${file}`, { name }),
    remove: (file: string) => remove<{ operation: number }>(`${root}/${file}`),
    fetch: (file: string) => fetchFile(`${root}/${file}`),
    path: (file: string) => `${root}/${file}`,
  };
}
