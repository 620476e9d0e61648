import { type ComponentType, createElement, use } from 'react';

/** What is not needed for the first sight of a page, in the order in which it is fetched in a quiet moment. */
const later: (() => Promise<unknown>)[] = [];

/** Fetches once; what could not be fetched is asked for again the next time. */
export function fetching<T>(load: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined;
  const fetch = () => {
    if (!coming) {
      coming = load();
      coming.catch(() => {
        coming = undefined;
      });
    }
    return coming;
  };
  later.push(fetch);
  return fetch;
}

/** A part of a page that is fetched when it is first shown. Once it is there it is shown at once, without a blank between. */
export function late<P extends object>(load: () => Promise<ComponentType<P>>) {
  let part: ComponentType<P> | undefined;
  const fetch = fetching(() =>
    load().then((loaded) => {
      part = loaded;
      return loaded;
    }),
  );
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where its module is read.
  function Late(props: P) {
    return createElement(part ?? use(fetch()), props);
  }
  return Object.assign(Late, { preload: () => fetch().then(() => {}) });
}

/** Fetches what may be needed next, one after the other, each in a quiet moment. */
export async function fetchLater(): Promise<void> {
  for (const fetch of later) {
    await new Promise<void>((resume) => quiet(resume));
    // Without a network now: it is asked for again when it is needed, and then it says so.
    await fetch().catch(() => {});
  }
}

function quiet(work: () => void): void {
  if (window.requestIdleCallback) window.requestIdleCallback(() => work(), { timeout: 2_000 });
  else window.setTimeout(work, 100);
}
