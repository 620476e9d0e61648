import type { Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { asLink } from '../../records/fields/link/asLink.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StateDot } from '../../ui/Marks.tsx';
import { hasExpired, MEANINGS, standOf } from './quoteMeaning.ts';
import type { QuoteState } from './quotesApi.ts';

/** Which quote it was copied from: in the bar, and below it where the bar has no room. */
export function CopiedFrom({ values, below }: { values: Values; below?: boolean }) {
  const words = useLanguage().messages.quote;
  const { recordPath } = useWorkspace();
  const origin = asLink(values.origin);
  if (!origin) return null;
  return (
    <span className={below ? 'row sm t3 quote-origin below' : 'row sm t3 nw quote-origin'}>
      <Icon name="copy" size={14} />
      {words.variantOf}{' '}
      <InnerLink to={recordPath('quote', origin.id)} className="md">
        {origin.label ?? words.hiddenQuote}
      </InnerLink>
    </span>
  );
}

/** The quotes that were copied from this one. */
export function Variants({ state }: { state: QuoteState }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { recordPath } = useWorkspace();
  if (state.variants.length === 0) return null;
  return (
    <section aria-label={words.variants}>
      <div className="sect">{words.variants}</div>
      <ul>
        {state.variants.map(({ id, label, values }) => {
          const stand = standOf(values, hasExpired(values, format.today()));
          return (
            <li key={id} className="ver variant">
              <InnerLink to={recordPath('quote', id)} className="md nw">
                {label}
              </InnerLink>
              <span className="el t2">{typeof values.title === 'string' && values.title}</span>
              {values.state !== undefined && <StateDot meaning={MEANINGS[stand]}>{words.states[stand]}</StateDot>}
              <span className="num nw">{typeof values.netTotal === 'string' && format.amount(values.netTotal)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
