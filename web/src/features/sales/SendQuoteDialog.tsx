import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { type QuoteLetter, quoteFileUrl, readQuoteMessage, sendQuote, sendQuoteAgain } from '../../api/outbox.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useProblemText } from '../../records/problemText.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Marks.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { LINK_FIELD, withLink } from './links/linkField.ts';

/** A draft as its sender sees it, and how to see it again. */
interface SeenDraft {
  rev: number;
  readAgain(): Promise<number>;
  /** What asks a second look before it goes. */
  look: string | null;
}

interface Props {
  quoteId: string;
  slug: string;
  /** Nothing for a quote that has gone already: its paper goes out once more. */
  draft?: SeenDraft;
  onClose(): void;
  onSent(): void;
}

/** The message a quote goes out with: filled from the template, its PDF attached, still to be changed. */
export function SendQuoteDialog({ quoteId, slug, draft, onClose, onSent }: Props) {
  const { outbox: words, links, common } = useMessages();
  const { show } = useToast();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const read = useQuery({
    queryKey: [...keys.outbox(slug), 'quote', quoteId],
    queryFn: () => readQuoteMessage(slug, quoteId),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [written, setWritten] = useState<Partial<QuoteLetter>>({});
  const [seen, setSeen] = useState(draft?.rev);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const message = read.data && { ...read.data, ...written };
  const write = (part: Partial<QuoteLetter>) => setWritten({ ...written, ...part });
  const said = (place: string) =>
    refused instanceof Problem ? (refused.at.find((one) => one.place === place)?.detail ?? null) : null;
  const holdsLink = message?.body.includes(LINK_FIELD) ?? false;
  const linkSaid = message?.linkable ? links.inMessage : links.unreachable;
  const elsewhere = refused !== null && !(refused instanceof Problem && refused.at.length > 0);

  async function send() {
    if (!message || message.to.trim() === '' || busy) return;
    setBusy(true);
    setRefused(null);
    try {
      const letter = { to: message.to, subject: message.subject, body: message.body };
      await (seen === undefined ? sendQuoteAgain(slug, quoteId, letter) : sendQuote(slug, quoteId, seen, letter));
      await queries.invalidateQueries({ queryKey: keys.outbox(slug) });
      show(message.mailSet ? { text: words.sent(message.to), icon: 'send' } : { text: words.kept, icon: 'clock' });
      onSent();
    } catch (error) {
      setRefused(error);
      if (draft && error instanceof Problem && error.code === 'quote.changed_meanwhile') await lookAgain(draft);
    } finally {
      setBusy(false);
    }
  }

  /** What was refused unseen is behind the dialog now, and the words follow it as far as nobody has changed them. */
  async function lookAgain(changed: SeenDraft) {
    try {
      setSeen(await changed.readAgain());
      await read.refetch();
    } catch (silence) {
      setRefused(silence);
    }
  }

  return (
    <Dialog
      open
      width={640}
      onClose={onClose}
      onConfirm={() => void send()}
      title={draft ? words.sendTitle : words.sendAgainTitle}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={common.escape} onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            look="primary"
            icon={message?.mailSet === false ? 'clock' : 'send'}
            shortcut={`${common.ctrl} ${common.enter}`}
            busy={busy}
            disabled={!message || message.to.trim() === ''}
            onClick={send}
          >
            {message?.mailSet === false ? words.keepWaiting : words.send}
          </Button>
        </>
      }
    >
      <div className="col form">
        {read.error && <Banner meaning="danger">{problemText(read.error)}</Banner>}
        {elsewhere && <Banner meaning="danger">{problemText(refused)}</Banner>}
        {message && !message.mailSet && <Banner meaning="warn">{words.noServer}</Banner>}
        {draft?.look && <Banner meaning="warn">{draft.look}</Banner>}
        {!message && !read.error && <Skeleton width="100%" height={320} />}
        {message && (
          <>
            <TextField
              label={words.to}
              value={message.to}
              onChange={(to) => write({ to })}
              error={said('to')}
              hint={words.toHint}
              autoFocus={message.to === '' || matchMedia('(pointer: fine)').matches}
              autoComplete="off"
              required
            />
            <TextField
              label={words.subject}
              value={message.subject}
              onChange={(subject) => write({ subject })}
              error={said('subject')}
              maxLength={300}
              required
            />
            <a className="btn self-start" href={quoteFileUrl(slug, quoteId)} target="_blank" rel="noreferrer">
              <Icon name="document" size={14} />
              {message.file.name}
            </a>
            <Field label={words.body} error={said('body')}>
              {({ id, describedBy, invalid }) => (
                <textarea
                  id={id}
                  className="in"
                  rows={10}
                  value={message.body}
                  aria-describedby={describedBy}
                  aria-invalid={invalid || undefined}
                  onChange={(event) => write({ body: event.target.value })}
                />
              )}
            </Field>
            {message.replyTo && <p className="sm t2">{words.repliesGoTo(message.replyTo)}</p>}
            {holdsLink && <Banner meaning={message.linkable ? 'info' : 'warn'}>{linkSaid}</Banner>}
            {message.linkable && !holdsLink && (
              <Button
                icon="link"
                className="self-start"
                onClick={() => write({ body: withLink(message.body, links.sentence) })}
              >
                {links.addToMessage}
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
