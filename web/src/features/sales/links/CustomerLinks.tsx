import './links.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import type { QuoteState } from '../quotesApi.ts';
import { Unread } from '../Unread.tsx';
import { linkKeys, linksApi, type QuoteLink } from './linksApi.ts';
import { NewLinkDialog } from './NewLinkDialog.tsx';

/** The links by which customers read this quote: for whom, how often opened, what was answered, and how to end one. */
export function CustomerLinks({ state }: { state: QuoteState }) {
  const words = useLanguage().messages.links;
  const { slug } = useWorkspace();
  const [making, setMaking] = useState(false);
  const { id } = state.record;
  const sent = state.versions.length > 0;
  const read = useQuery({
    queryKey: linkKeys.list(slug, id),
    queryFn: ({ signal }) => linksApi(slug).list(id, signal),
    enabled: sent,
  });
  const { data, error, refetch } = read;
  if (!sent || (data && data.links.length === 0 && !data.mayChange)) return null;
  return (
    <section aria-label={words.title}>
      <div className="sect row">
        {words.title}
        <span className="sp" />
        {data?.mayChange && (
          <Button look="link" size="small" icon="link" disabled={!data.reachable} onClick={() => setMaking(true)}>
            {words.make}
          </Button>
        )}
      </div>
      {error && <Unread error={error} />}
      {data && !data.reachable && data.mayChange && <Banner meaning="info">{words.unreachable}</Banner>}
      {data?.reachable && data.links.length === 0 && <p className="t3 sm links-none">{words.none}</p>}
      <ul>
        {data?.links.map((link) => (
          <Line key={link.id} link={link} quote={id} mayChange={data.mayChange} onChanged={refetch} />
        ))}
      </ul>
      {making && (
        <NewLinkDialog
          quote={id}
          recipient={typeof state.record.values.buyerContact === 'string' ? state.record.values.buyerContact : ''}
          onClose={() => {
            setMaking(false);
            void refetch();
          }}
        />
      )}
    </section>
  );
}

function Line(props: { link: QuoteLink; quote: string; mayChange: boolean; onChanged(): unknown }) {
  const { link } = props;
  const { messages, format } = useLanguage();
  const words = messages.links;
  const { slug } = useWorkspace();
  const { act, busy } = useAct();
  const { show } = useToast();
  async function withdraw() {
    const done = await act(async () => {
      await linksApi(slug).withdraw(props.quote, link.id);
      return true;
    });
    if (!done) return;
    show({ text: words.withdrawn(link.recipient), icon: 'check' });
    props.onChanged();
  }
  const open = link.state === 'open';
  return (
    <li className={open ? 'cust-link' : 'cust-link off'}>
      <Icon name="link" size={14} />
      <span className="grow">
        <b className="md el">{link.recipient}</b>
        <span className="t2 sm">
          {open ? (link.until ? words.until(format.day(link.until)) : words.open) : words.states[link.state]}
          {', '}
          {words.version(link.version)}
        </span>
        <span className={link.openings > 0 ? 'sm row' : 'sm row t3'}>
          <Icon name="eye" size={14} />
          {link.lastOpenedAt ? words.opened(link.openings, format.instant(link.lastOpenedAt)) : words.neverOpened}
        </span>
        {link.answer && (
          <span className={link.answer.answer === 'accept' ? 'sm row ok' : 'sm row warn'}>
            <Icon name={link.answer.answer === 'accept' ? 'check' : 'close'} size={14} />
            {words.answered[link.answer.answer](link.answer.name, format.instant(link.answer.at))}
            {link.answer.word && <span className="t2">{link.answer.word}</span>}
          </span>
        )}
      </span>
      {open && props.mayChange && (
        <Button look="ghost" size="small" busy={busy} onClick={() => void withdraw()}>
          {words.withdraw}
        </Button>
      )}
    </li>
  );
}
