import { useSyncExternalStore } from 'react';

const MARK = '#note-';

/** Where a note is shown: its record's page, at the note. */
export const noteAddress = (recordPath: string, note: string) => `${recordPath}${MARK}${note}`;

/** The note that the address of the page leads to. */
export function usePointedNote(): string | undefined {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return hash.startsWith(MARK) ? hash.slice(MARK.length) : undefined;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener('hashchange', changed);
  };
}
