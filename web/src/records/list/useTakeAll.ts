import { useLanguage } from '../../kernel/language.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import type { useCursor } from './useCursor.ts';
import type { Rows } from './useRows.ts';

/** As many rows as Ctrl+A takes. */
const MOST = 10_000;

/** Every cell there is, as far as ten thousand rows: those not loaded yet are read on. */
export function useTakeAll(
  rows: Rows,
  columns: number,
  take: ReturnType<typeof useCursor>['take'],
  fromStart: (then: () => void) => void,
) {
  const { messages, format } = useLanguage();
  const { show } = useToast();
  const takeAll = async () => {
    if (rows.base > 0) return fromStart(() => void latest.current());
    const upTo = (count: number) => take({ row: 0, col: 0 }, { row: Math.min(count, MOST) - 1, col: columns - 1 });
    upTo(rows.rows.length);
    if (!rows.hasMore || rows.rows.length >= MOST) return;
    const all = await rows.upTo(MOST).catch(() => rows.rows);
    upTo(all.length);
    const words = all.length < MOST ? messages.grid.allLoaded : messages.grid.onlyFirst;
    show({ text: words(format.integer(Math.min(all.length, MOST))), icon: 'check' });
  };
  const latest = useLatest(takeAll);
  return takeAll;
}
