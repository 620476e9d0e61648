import { useState } from 'react';
import { type OutboxMessage, quoteFileUrl, retryMessage, withdrawMessage } from '../../api/outbox.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useAct } from '../../records/useAct.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton, StateDot } from '../../ui/Marks.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { meaningOf, stateWords, whyWords } from './messageWords.ts';
import { useMessage } from './useOutbox.ts';

/** A message as its recipient gets it, where it is on its way, and what can be done. */
export function MessageView(props: { message: OutboxMessage; refresh(): Promise<unknown>; onGone(): void }) {
  const { message, refresh, onGone } = props;
  const { messages, format } = useLanguage();
  const words = messages.outbox;
  const { slug, recordPath } = useWorkspace();
  const { act, busy } = useAct();
  const { show } = useToast();
  const [asking, setAsking] = useState(false);
  const whole = useMessage(slug, message.id, message.state).data;
  const retry = () =>
    act(async () => {
      await retryMessage(slug, message.id);
      await refresh();
      show({ text: words.leavesSoon, icon: 'send' });
    });
  const withdraw = () =>
    act(async () => {
      await withdrawMessage(slug, message.id);
      setAsking(false);
      await refresh();
      onGone();
      show({ text: words.withdrawn, icon: 'trash' });
    });
  return (
    <>
      <div className="message-read">
        <dl className="message-facts">
          {whole?.from && (
            <>
              <dt>{words.from}</dt>
              <dd>{whole.from}</dd>
            </>
          )}
          {whole?.replyTo && (
            <>
              <dt>{words.replyTo}</dt>
              <dd>{whole.replyTo}</dd>
            </>
          )}
          <dt>{words.to}</dt>
          <dd>{message.to}</dd>
          <dt>{words.about}</dt>
          <dd>
            <InnerLink to={recordPath(message.about.object, message.about.id)}>{message.about.label}</InnerLink>
          </dd>
          <dt>{words.queued}</dt>
          <dd>{words.queuedBy(format.instant(message.queuedAt), message.queuedBy)}</dd>
        </dl>
        <article className="message-paper" aria-label={message.subject}>
          <h2>{message.subject}</h2>
          {whole ? <p className="message-body">{whole.body}</p> : <Skeleton width="100%" height={160} />}
          {whole?.file && (
            <a className="btn self-start" href={quoteFileUrl(slug, message.about.id)} target="_blank" rel="noreferrer">
              <Icon name="document" size={14} />
              {whole.file.name}
              <span className="t3">{words.kilobytes(format.integer(Math.ceil(whole.file.bytes / 1024)))}</span>
            </a>
          )}
        </article>
      </div>
      <div className="counter">
        <StateDot meaning={meaningOf(message)}>{stateWords(message, words, format)}</StateDot>
        <span className="t2 el grow" title={message.why ?? undefined}>
          {message.state === 'perhapsGone' ? words.perhapsGoneWhy : message.why && whyWords(message.why, words)}
        </span>
        {message.may.includes('withdraw') && (
          <Button look="ghost" icon="trash" onClick={() => setAsking(true)}>
            {words.withdraw}
          </Button>
        )}
        {message.may.includes('retry') && (
          <Button look="primary" icon="send" busy={busy} onClick={retry}>
            {message.state === 'perhapsGone' ? words.sendAgain : words.retry}
          </Button>
        )}
      </div>
      {asking && (
        <Dialog
          open
          width={440}
          onClose={() => setAsking(false)}
          title={words.withdrawTitle}
          foot={
            <>
              <span className="sp" />
              <Button look="ghost" onClick={() => setAsking(false)}>
                {messages.common.cancel}
              </Button>
              <Button look="dangerous" busy={busy} onClick={withdraw}>
                {words.withdraw}
              </Button>
            </>
          }
        >
          <p className="t2">{words.withdrawSaid(message.about.label)}</p>
        </Dialog>
      )}
    </>
  );
}
