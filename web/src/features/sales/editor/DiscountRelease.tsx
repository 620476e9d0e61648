import { useState } from 'react';
import type { Values } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { asLink } from '../../../records/fields/link/asLink.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { Excess } from './discountLimits.ts';

interface DiscountReleaseProps {
  excess: Excess | null;
  released: boolean;
  values: Values;
  mayRelease: boolean;
  busy: boolean;
  onRelease(reason: string): Promise<boolean>;
}

/** Over a quote that cuts its prices too far: who may allow it does so here, with a reason; afterwards it says who did, when and why. */
export function DiscountRelease(props: DiscountReleaseProps) {
  const { excess, released, values } = props;
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const [asking, setAsking] = useState(false);
  if (!excess) return null;
  const who = asLink(values.releasedBy)?.label ?? '';
  const said = [
    excess.line && words.lineTooFar(format.percent(excess.line.cut), format.percent(excess.line.most)),
    excess.whole && words.wholeTooFar(format.percent(excess.whole.cut), format.percent(excess.whole.most)),
  ].filter(Boolean);
  if (released) {
    const at = typeof values.releasedAt === 'string' ? format.instant(values.releasedAt) : '';
    return (
      <div className="quote-banner">
        <Banner meaning="ok" icon="shield">
          {words.releasedBy(who, at)} <span className="t2">{String(values.releaseReason ?? '')}</span>
        </Banner>
      </div>
    );
  }
  return (
    <div className="quote-banner">
      <Banner
        meaning="warn"
        icon="lock"
        action={props.mayRelease && <Button onClick={() => setAsking(true)}>{words.release}</Button>}
      >
        {said.join(' ')} {props.mayRelease ? words.mayRelease : words.needsRelease}
      </Banner>
      {asking && (
        <AskReason
          said={said.join(' ')}
          busy={props.busy}
          onRelease={props.onRelease}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

interface AskReasonProps {
  said: string;
  busy: boolean;
  onRelease(reason: string): Promise<boolean>;
  onClose(): void;
}

/** Why discounts beyond the limit are allowed, once. */
export function AskReason(props: AskReasonProps) {
  const { messages } = useLanguage();
  const words = messages.quote;
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  const release = async () => {
    if (ready && (await props.onRelease(reason.trim()))) props.onClose();
  };
  return (
    <Dialog
      open
      width={480}
      title={words.releaseTitle}
      onClose={props.onClose}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={messages.common.escape} onClick={props.onClose}>
            {messages.common.cancel}
          </Button>
          <Button
            look="primary"
            icon="shield"
            shortcut={messages.common.enter}
            busy={props.busy}
            disabled={!ready}
            onClick={() => void release()}
          >
            {words.release}
          </Button>
        </>
      }
    >
      <form
        className="answer-form"
        onSubmit={(event) => {
          event.preventDefault();
          void release();
        }}
      >
        <p className="t2">{props.said}</p>
        <TextField
          label={words.reason}
          hint={words.releaseReasonHint}
          value={reason}
          onChange={setReason}
          maxLength={500}
          data-autofocus
          required
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
