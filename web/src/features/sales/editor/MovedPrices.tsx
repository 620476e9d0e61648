import { useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { CataloguePrice } from '../quotesApi.ts';
import type { Draft } from './draft.ts';
import { movedPrices, withPricesOfToday } from './movedPrices.ts';

const NAMED = 3;

interface MovedPricesProps {
  draft: Draft;
  catalogue: CataloguePrice[];
  edit(change: (draft: Draft) => Draft): void;
}

/** Says which prices of a copy the catalogue has changed since, and takes those of today when asked to. */
export function MovedPrices({ draft, catalogue, edit }: MovedPricesProps) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const [kept, setKept] = useState(false);
  const moved = movedPrices(draft, catalogue);
  if (kept || moved.length === 0) return null;
  return (
    <div className="quote-banner">
      <Banner
        meaning="warn"
        icon="tag"
        action={
          <span className="row moved-acts">
            <Button onClick={() => edit((now) => withPricesOfToday(now, movedPrices(now, catalogue)))}>
              {words.takePrices(moved.length)}
            </Button>
            <Button look="ghost" onClick={() => setKept(true)}>
              {words.keepPrices}
            </Button>
          </span>
        }
      >
        {words.pricesMoved(moved.length)}
        <ul className="moved-prices">
          {moved.slice(0, NAMED).map(({ line, now }) => (
            <li key={line.id}>{words.priceMoved(line.label, format.amount(line.price), format.amount(now))}</li>
          ))}
          {moved.length > NAMED && <li>{words.andMore(moved.length - NAMED)}</li>}
        </ul>
      </Banner>
    </div>
  );
}
