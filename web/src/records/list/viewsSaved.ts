import type { View } from '../../api/types.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a view is kept on the server; those a feature gives everybody are not. */
export function isSaved(view: Pick<View, 'id'>): boolean {
  return UUID.test(view.id);
}
