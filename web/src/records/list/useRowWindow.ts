import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Extent, LongScroll, shownHeight } from './longScroll.ts';

interface Asked {
  /** How many rows the list has, as far as is known. */
  count: number;
  height: number;
  /** How many rows are kept before and after those on screen. */
  ahead: number;
  /** What lies over the rows at the foot of the scroller, and above them at its head. */
  around: number;
  /** A row that stays on the page wherever one is. */
  kept?: number;
}

interface Seen {
  first: number;
  last: number;
  shift: number;
}

const START: Seen = { first: 0, last: 0, shift: 0 };
/** Once nothing has moved for so long, the bar is put where it belongs. */
const REST_MS = 150;
/** So long it is said where one is, once the bar was moved by more than a screen. */
const LANDED_MS = 900;

/** The rows of one height that are on screen and some around them, in a list however long. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, asked: Asked) {
  const [seen, setSeen] = useState(START);
  const [leaping, setLeaping] = useState(false);
  const scroll = useRef(new LongScroll()).current;
  const latest = useRef(asked);
  latest.current = asked;
  const all = asked.count * asked.height;
  const shown = shownHeight(asked.count, asked.height);

  const extent = useCallback((): Extent => {
    const { count, height } = latest.current;
    const box = scroller.current;
    const excess = count * height - shownHeight(count, height);
    return { most: box ? box.scrollHeight - box.clientHeight : 0, excess };
  }, [scroller]);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const { height } = latest.current;
    const place = scroll.moved(box.scrollTop, extent());
    const first = Math.floor(place / height);
    const last = Math.ceil((place + box.clientHeight) / height);
    setSeen((before) =>
      before.first === first && before.last === last && before.shift === scroll.shift
        ? before
        : { first, last, shift: scroll.shift },
    );
  }, [scroller, scroll, extent]);

  /** Brings a place among the rows to the head of the screen. */
  const goTo = useCallback(
    (place: number) => {
      const box = scroller.current;
      if (!box) return;
      const top = scroll.goTo(place, extent());
      if (scroll.shift !== 0) flushSync(() => setSeen((before) => ({ ...before, shift: scroll.shift })));
      box.scrollTop = top;
      look();
    },
    [scroller, scroll, extent, look],
  );

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let resting: number | undefined;
    let landing: number | undefined;
    let before = box.scrollTop;
    const onScroll = () => {
      look();
      window.clearTimeout(resting);
      resting = window.setTimeout(() => scroll.isOff(extent()) && goTo(box.scrollTop + scroll.shift), REST_MS);
      if (Math.abs(box.scrollTop - before) > box.clientHeight) {
        setLeaping(true);
        window.clearTimeout(landing);
        landing = window.setTimeout(() => setLeaping(false), LANDED_MS);
      }
      before = box.scrollTop;
    };
    const sized = new ResizeObserver(look);
    sized.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.clearTimeout(resting);
      window.clearTimeout(landing);
      sized.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [scroller, scroll, look, goTo, extent]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height or another number of rows is another place.
  useLayoutEffect(look, [look, all]);

  const from = Math.max(0, seen.first - asked.ahead);
  const to = Math.min(asked.count - 1, seen.last + asked.ahead);
  const items = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (asked.kept !== undefined && asked.kept < asked.count && (asked.kept < from || asked.kept > to))
    items.push(asked.kept);

  /** Scrolls no further than needed to see a row whole. */
  const show = useCallback(
    (row: number) => {
      const box = scroller.current;
      if (!box) return;
      const { height, around } = latest.current;
      const place = box.scrollTop + scroll.shift;
      if (row * height < place) goTo(row * height);
      else if ((row + 1) * height > place + box.clientHeight - around)
        goTo((row + 1) * height - box.clientHeight + around);
    },
    [scroller, scroll, goTo],
  );
  /** Where a row stands in the element of the rows. */
  const startOf = (row: number) => row * asked.height - seen.shift;
  const moveBy = useCallback(
    (rows: number) => {
      const box = scroller.current;
      if (box) goTo(box.scrollTop + scroll.shift + rows * latest.current.height);
    },
    [scroller, scroll, goTo],
  );
  const place = useCallback(() => (scroller.current?.scrollTop ?? 0) + scroll.shift, [scroller, scroll]);
  return { leaping, place, items, first: seen.first, last: seen.last, height: shown, startOf, show, moveBy };
}
