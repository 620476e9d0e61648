import type { CataloguePrice } from '../quotesApi.ts';
import { changed, type Draft, type DraftLine, plain } from './draft.ts';

/** A line of a copy whose price is not that of the catalogue any more. */
export interface MovedPrice {
  line: DraftLine;
  now: string;
}

/** Those that still ask something else than the catalogue does today; a line taken out or put right is none. */
export function movedPrices(draft: Draft, catalogue: CataloguePrice[]): MovedPrice[] {
  return catalogue.flatMap(({ line: id, price }) => {
    const line = draft.lines.find((each) => each.id === id);
    return line && plain(line.price) !== plain(price) ? [{ line, now: plain(price) }] : [];
  });
}

/** All of them as the catalogue asks today. */
export function withPricesOfToday(draft: Draft, moved: MovedPrice[]): Draft {
  return moved.reduce((now, { line, now: price }) => changed(now, line.id, { price }), draft);
}
