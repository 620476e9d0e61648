import { useLanguage } from '../../kernel/language.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import type { Cursor } from './gridKeys.ts';
import type { useCursor } from './useCursor.ts';
import type { Rows } from './useRows.ts';

/** As many rows as Ctrl+A takes. */
const MOST = 10_000;

/** Every cell there is, or those below, as far as ten thousand rows: those not loaded yet are read on, and it is said how many they are. */
export function useTakeAll(
  rows: Rows,
  columns: number,
  take: ReturnType<typeof useCursor>['take'],
  fromStart: (then: () => void) => void,
) {
  const { messages, format } = useLanguage();
  const { show } = useToast();
  const words = messages.grid;
  const say = (whole: (count: string) => string, part: (count: string) => string, loaded: number, taken: number) =>
    show({ text: (loaded < MOST ? whole : part)(format.integer(taken)), icon: 'check' });

  const takeAll = async () => {
    if (rows.base > 0) return fromStart(() => void latest.current());
    const upTo = (count: number) => take({ row: 0, col: 0 }, { row: Math.min(count, MOST) - 1, col: columns - 1 });
    upTo(rows.rows.length);
    if (!rows.hasMore || rows.rows.length >= MOST) return;
    const all = await rows.upTo(MOST).catch(() => rows.rows);
    upTo(all.length);
    say(words.allLoaded, words.onlyFirst, all.length, Math.min(all.length, MOST));
  };
  const latest = useLatest(takeAll);

  /** From the cursor to the end of the list, which lies beyond the rows at hand. */
  const takeDown = async (from: Cursor, col: number) => {
    const upTo = (count: number) => take(from, { row: Math.max(from.row, Math.min(count, MOST) - 1), col });
    upTo(rows.rows.length);
    const all = await rows.upTo(MOST).catch(() => rows.rows);
    upTo(all.length);
    say(words.downToEnd, words.downAsFar, all.length, Math.max(1, Math.min(all.length, MOST) - from.row));
  };
  return { takeAll, takeDown };
}
