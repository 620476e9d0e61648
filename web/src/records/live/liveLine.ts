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

/**
 * Follows what others do: one tab of the browser holds the stream and passes on to the others what it hears. Where no stream can be kept
 * open it asks from time to time, and tries the stream again.
 *
 * @param who whose line it is; another person's tabs hear nothing of it
 */
export function openLiveLine(slug: string, who: string, hear: (heard: Heard) => void): () => void {
  const name = `comptoir.live/${slug}/${who}`;
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  /** The last number heard of, whoever led then: the next leader goes on from there. */
  let last: number | undefined;

  function take({ heard, number }: Passed) {
    if (heard.kind === 'news' && last !== undefined && heard.news.number <= last) return;
    if (number !== undefined) last = number;
    hear(heard);
  }
  function pass(passed: Passed) {
    tabs?.postMessage(passed);
    take(passed);
  }
  if (tabs) tabs.onmessage = (event: MessageEvent<Passed>) => take(event.data);

  const leave = lead(name, () => {
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
    leave();
    tabs?.close();
  };
}
