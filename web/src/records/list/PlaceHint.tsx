import { useLanguage } from '../../kernel/language.tsx';
import type { Rows } from './useRows.ts';

interface PlaceHintProps {
  rows: Rows;
  /** The first row on screen, counted from 0. */
  first: number;
  count: number;
  shown: boolean;
  /** Whether one sees the last of the rows at hand. */
  ends: boolean;
}

/** Beside the bar: where in a long list one is; or why the bar leads no further than what was read. */
export function PlaceHint({ rows, first, count, shown, ends }: PlaceHintProps) {
  const { messages, format } = useLanguage();
  if (rows.onlyByPages && rows.hasMore && ends) return <p className="place-hint">{rows.onlyByPages}</p>;
  if (!shown || rows.total === undefined) return null;
  return (
    <p className="place-hint num" aria-hidden="true">
      {messages.list.place(
        format.integer(first + 1),
        format.integer(count),
        rows.hasMore || rows.stale || rows.base > 0,
      )}
    </p>
  );
}
