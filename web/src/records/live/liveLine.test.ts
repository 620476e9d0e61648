import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Heard, openLiveLine } from './liveLine.ts';

class Stream extends EventTarget {
  static open: Stream[] = [];
  readonly CLOSED = 2;
  readyState = 1;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Stream.open.push(this);
  }
  close() {
    this.readyState = 2;
  }
  say(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

/** The tabs of one browser. */
class Channel {
  static tabs: Channel[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor(readonly name: string) {
    Channel.tabs.push(this);
  }
  postMessage(data: unknown) {
    for (const other of Channel.tabs) if (other !== this && other.name === this.name) other.onmessage?.({ data });
  }
  close() {
    Channel.tabs = Channel.tabs.filter((each) => each !== this);
  }
}

const news = (number: number) => ({
  number,
  operation: number,
  by: { id: 'c', label: 'Camille Roussel' },
  records: [{ object: 'contact', id: 'a', gone: false }],
  many: [],
});

let closers: (() => void)[] = [];
const numbers = (heard: Heard[]) => heard.map((each) => (each.kind === 'news' ? each.news.number : each.kind));

function tab(who = 'anne', from?: number) {
  const heard: Heard[] = [];
  const close = openLiveLine('belloc', who, (each) => heard.push(each), from);
  closers.push(close);
  return { heard, close };
}

beforeEach(() => {
  vi.useFakeTimers();
  Stream.open = [];
  Channel.tabs = [];
  closers = [];
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  for (const close of closers) close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('holds one stream for all tabs of a browser, and each tab hears each thing once', () => {
  const first = tab();
  const second = tab();
  expect(Stream.open).toHaveLength(1);
  Stream.open[0]?.say('now', { number: 4 });
  Stream.open[0]?.say('news', news(5));
  Stream.open[0]?.say('news', news(5));
  expect(numbers(first.heard)).toEqual([5]);
  expect(numbers(second.heard)).toEqual([5]);
});

it('says nothing to the tabs of another person', () => {
  tab('anne');
  const other = tab('camille');
  Stream.open[0]?.say('news', news(5));
  expect(other.heard).toEqual([]);
});

it('goes on from the last number when the tab that held the stream is closed', () => {
  const first = tab();
  const second = tab();
  Stream.open[0]?.say('news', news(5));
  first.close();
  vi.advanceTimersByTime(6_000);
  expect(Stream.open).toHaveLength(2);
  expect(Stream.open[1]?.url).toContain('after=5');
  Stream.open[1]?.say('news', news(6));
  expect(numbers(second.heard)).toEqual([5, 6]);
});

it('asks every thirty seconds where no stream is given, and tries it again', async () => {
  const answer = { number: 9, behind: false, news: [news(8), news(9)] };
  const fetched = vi.fn(async (_address: string) => new Response(JSON.stringify(answer)));
  vi.stubGlobal('fetch', fetched);
  const { heard } = tab();
  const [refused] = Stream.open;
  refused?.close();
  refused?.onerror?.();
  await vi.advanceTimersByTimeAsync(29_000);
  expect(fetched).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/w/belloc/live');
  expect(numbers(heard)).toEqual([8, 9]);
  expect(Stream.open).toHaveLength(2);
});

it('passes on that too much was missed, and that rights have changed', () => {
  const { heard } = tab();
  Stream.open[0]?.say('behind', { number: 900 });
  Stream.open[0]?.say('ended', { rightsChanged: true });
  Stream.open[0]?.say('news', news(5));
  expect(numbers(heard)).toEqual(['behind', 'rights']);
});

it('misses nothing of what happened while the page was still coming, whichever tab holds the stream', async () => {
  const answer = { number: 8, behind: false, news: [news(7), news(8)] };
  vi.stubGlobal(
    'fetch',
    vi.fn(async (_address: string) => new Response(JSON.stringify(answer))),
  );
  tab('anne', 4);
  expect(Stream.open[0]?.url).toContain('after=4');
  const second = tab('anne', 6);
  Stream.open[0]?.say('news', news(8));
  await vi.advanceTimersByTimeAsync(1_500);
  expect(numbers(second.heard)).toEqual([8, 7]);
});
