import { useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { QuoteState } from '../quotesApi.ts';
import type { QuoteMoves } from '../useQuoteMoves.ts';
import { CompareVersions } from './CompareVersions.tsx';

interface NextVersionProps {
  state: QuoteState;
  moves: QuoteMoves;
  /** Waits until what was typed has arrived. */
  flush(): Promise<boolean>;
}

/** Over a next version being written: the one the customer has stays valid until this one leaves, and it can be given up. */
export function NextVersion({ state, moves, flush }: NextVersionProps) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const [asked, setAsked] = useState<'compare' | 'giveUp' | null>(null);
  const former = state.versions.at(-1);
  if (!former) return null;
  const ask = async (what: 'compare' | 'giveUp') => {
    if (await flush()) setAsked(what);
  };
  const written = Number(state.record.values.version);
  return (
    <div className="quote-banner">
      <Banner
        meaning="info"
        icon="history"
        action={
          <span className="row moved-acts">
            <Button onClick={() => void ask('compare')}>{words.compare}</Button>
            {state.may.includes('give-up') && (
              <Button look="ghost" onClick={() => void ask('giveUp')}>
                {words.giveUp(written)}
              </Button>
            )}
          </span>
        }
      >
        {words.nextVersion(written, former.number, format.instant(former.sentAt))}
      </Banner>
      {asked === 'compare' && <CompareVersions state={state} onClose={() => setAsked(null)} />}
      {asked === 'giveUp' && (
        <Dialog
          open
          width={460}
          title={words.giveUpTitle(written)}
          onClose={() => setAsked(null)}
          foot={
            <>
              <span className="sp" />
              <Button look="ghost" shortcut={messages.common.escape} onClick={() => setAsked(null)}>
                {messages.common.cancel}
              </Button>
              <Button look="dangerous" busy={moves.busy} onClick={() => void moves.giveUp()} data-autofocus>
                {words.giveUp(written)}
              </Button>
            </>
          }
        >
          <p className="t2">{words.giveUpMeans(former.number)}</p>
        </Dialog>
      )}
    </div>
  );
}
