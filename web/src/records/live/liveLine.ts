import { type News, readNews, streamAddress } from '../../api/live.ts';
import { lead } from './leadership.ts';

/** `behind`: too much was missed to be told one by one. `rights`: what one may see or do has changed. */
export type Heard = { kind: 'news'; news: News } | { kind: 'behind' } | { kind: 'rights' };

interface Passed {
  heard: Heard;
  number: number | undefined;
}

/** Without a stream, what happened is asked for as often as this. */
const ASK_MS = 30_000;
/** By then it is decided which tab leads. */
const SETTLED_MS = 1_000;

/**
 * Follows what others do: one tab of the browser holds the stream and passes on to the others what it hears. Where no stream can be kept
 * open it asks from time to time, and tries the stream again.
 *
 * @param who whose line it is; another person's tabs hear nothing of it
 * @param from the last number when the page began to be read: what came between that and the line's opening is heard as well
 */
export function openLiveLine(slug: string, who: string, hear: (heard: Heard) => void, from?: number): () => void {
  const name = `comptoir.live/${slug}/${who}`;
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  /** The last number heard of, whoever led then: the next leader goes on from there. */
  let last = from;
  let leads = false;
  const early = new Set<number>();

  function take({ heard, number }: Passed) {
    if (heard.kind === 'news' && last !== undefined && heard.news.number <= last) return;
    if (number !== undefined) last = number;
    if (heard.kind === 'news') early.add(heard.news.number);
    hear(heard);
  }
  function pass(passed: Passed) {
    tabs?.postMessage(passed);
    take(passed);
  }
  if (tabs) tabs.onmessage = (event: MessageEvent<Passed>) => take(event.data);

  // Who leads is told it by the stream; another tab's stream knows nothing of when this page was read.
  const settled = setTimeout(async () => {
    if (leads || from === undefined) return;
    try {
      const since = await readNews(slug, from);
      if (since.behind) hear({ kind: 'behind' });
      for (const news of since.news) if (!early.has(news.number)) hear({ kind: 'news', news });
    } catch {
      // Without an answer the page stands as it was read; whatever else it does says that the server is away.
    }
  }, SETTLED_MS);

  const leave = lead(name, () => {
    leads = true;
    let stream: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    let over = false;

    function listen() {
      const source = new EventSource(streamAddress(slug, last));
      stream = source;
      source.addEventListener('now', (event) => {
        last ??= (JSON.parse(event.data) as { number: number }).number;
      });
      source.addEventListener('news', (event) => {
        const news = JSON.parse(event.data) as News;
        pass({ heard: { kind: 'news', news }, number: news.number });
      });
      source.addEventListener('behind', (event) => {
        pass({ heard: { kind: 'behind' }, number: (JSON.parse(event.data) as { number: number }).number });
      });
      source.addEventListener('ended', (event) => {
        if ((JSON.parse(event.data) as { rightsChanged: boolean }).rightsChanged)
          pass({ heard: { kind: 'rights' }, number: undefined });
      });
      source.onerror = () => {
        // A line that broke off is opened again by the browser, from the last number; one that was refused is not.
        if (source.readyState !== source.CLOSED || over) return;
        stream = null;
        again = setTimeout(() => void ask(), ASK_MS);
      };
    }
    async function ask() {
      try {
        const since = await readNews(slug, last);
        if (over) return;
        if (since.behind) pass({ heard: { kind: 'behind' }, number: since.number });
        for (const news of since.news) pass({ heard: { kind: 'news', news }, number: news.number });
        last = since.number;
      } catch {
        // Without an answer one asks again; whatever else the page does says that the server is away.
      }
      if (over) return;
      if (typeof EventSource === 'undefined') again = setTimeout(() => void ask(), ASK_MS);
      else listen();
    }

    if (typeof EventSource === 'undefined') void ask();
    else listen();
    return () => {
      over = true;
      clearTimeout(again);
      stream?.close();
    };
  });

  return () => {
    clearTimeout(settled);
    leave();
    tabs?.close();
  };
}
