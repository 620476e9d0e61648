import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { type OutboxMessage, readMessagesAbout } from '../../api/outbox.ts';
import { useMessages } from '../../kernel/language.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';

const SOON_MS = 4_000;
const LATER_MS = 30_000;

/** A quote counts as sent while its message still waits or did not leave: who reads the quote is told. */
export function OnItsWay({ quote }: { quote: string }) {
  const words = useMessages().outbox;
  const { slug } = useWorkspace();
  const read = useQuery({
    queryKey: [...keys.outbox(slug), 'about', quote],
    queryFn: () => readMessagesAbout(slug, quote),
    refetchInterval: ({ state }) => (state.data?.some(isLeaving) ? SOON_MS : LATER_MS),
  });
  const open = (read.data ?? []).filter(({ state }) => state !== 'handedOver');
  return open.map((message) => (
    <Banner
      key={message.id}
      meaning={message.state === 'failed' || message.state === 'perhapsGone' ? 'danger' : 'warn'}
      icon={isLeaving(message) ? 'send' : undefined}
      action={
        <InnerLink to={`/w/${slug}/outbox`} className="btn">
          {words.title}
        </InnerLink>
      }
    >
      {words.onItsWay[message.state](message.to)}
    </Banner>
  ));
}

function isLeaving({ state }: OutboxMessage): boolean {
  return state === 'waiting' || state === 'sending';
}
