import { use } from 'react';
import { fetching } from '../late.tsx';

type Parts = typeof import('./parts.tsx').parts;

let there: Parts | undefined;

export const fetchKit = fetching(async () => {
  there = (await import('./parts.tsx')).parts;
  return there;
});

/** Menus, popovers and dialogs: fetched when the first is asked for, or before in a quiet moment. */
export function useKit(): Parts {
  return there ?? use(fetchKit());
}
