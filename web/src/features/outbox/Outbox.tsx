import './outbox.css';
import type { OutboxMessage } from '../../api/outbox.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useProblemText } from '../../records/problemText.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Marks.tsx';
import { MessageView } from './MessageView.tsx';
import { iconOfState, meaningOf, namesIn, stateWords, type Tray, trayOf } from './messageWords.ts';
import { useOutbox } from './useOutbox.ts';

const TRAYS: Tray[] = ['waiting', 'gone', 'failed'];

/** What waits, what has left, what did not; and the message one looks at. */
export function Outbox(props: {
  tray: Tray | undefined;
  selected: string | undefined;
  narrow: boolean;
  onChoose(tray: Tray, message: string | undefined): void;
}) {
  const { messages } = useLanguage();
  const words = messages.outbox;
  const { slug } = useWorkspace();
  const problemText = useProblemText();
  const { list, refresh } = useOutbox(slug);
  const all = list.data ?? [];
  const chosen = all.find((message) => message.id === props.selected);
  const tray = (chosen && trayOf(chosen)) ?? props.tray ?? firstTray(all);
  const shown = all.filter((message) => trayOf(message) === tray);
  const open = chosen ?? (props.narrow ? undefined : shown[0]);
  if (list.error) return <Banner meaning="danger">{problemText(list.error)}</Banner>;
  return (
    <>
      <WaitingBand all={all} />
      <div className="outbox">
        {!(props.narrow && open) && (
          <section className="outbox-list" aria-label={words.title}>
            <div className="tabs" role="group" aria-label={words.trays}>
              {TRAYS.map((each) => (
                <button
                  key={each}
                  type="button"
                  className={each === tray ? 'tab on' : 'tab'}
                  aria-pressed={each === tray}
                  onClick={() => props.onChoose(each, undefined)}
                >
                  {words.tray[each]}
                  <span className="n">{all.filter((message) => trayOf(message) === each).length}</span>
                </button>
              ))}
            </div>
            {list.isPending && <Skeleton width="100%" height={76} />}
            <ul>
              {shown.map((message) => (
                <MessageLine
                  key={message.id}
                  message={message}
                  on={message.id === open?.id}
                  onOpen={() => props.onChoose(tray, message.id)}
                />
              ))}
            </ul>
            {list.data && shown.length === 0 && all.length > 0 && <p className="outbox-none t3">{words.noneHere}</p>}
            {list.data && all.length === 0 && <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
          </section>
        )}
        {open && (
          <section className="outbox-message" aria-label={open.subject}>
            {props.narrow && (
              <Button
                look="ghost"
                icon="chevronLeft"
                className="self-start"
                onClick={() => props.onChoose(tray, undefined)}
              >
                {words.title}
              </Button>
            )}
            <MessageView
              key={open.id}
              message={open}
              refresh={refresh}
              onGone={() => props.onChoose(tray, undefined)}
            />
          </section>
        )}
      </div>
    </>
  );
}

function firstTray(all: OutboxMessage[]): Tray {
  return TRAYS.find((tray) => all.some((message) => trayOf(message) === tray)) ?? 'waiting';
}

/** Says across the page what waits and why, and that it is kept. */
function WaitingBand({ all }: { all: OutboxMessage[] }) {
  const { messages } = useLanguage();
  const words = messages.outbox;
  const { me, slug, go } = useWorkspace();
  const waiting = all.filter((message) => message.state === 'waitsForSettings').length;
  if (waiting === 0) return null;
  return (
    <div className="outbox-band" role="status">
      <Icon name="alert" />
      <span className="grow">
        <b>{words.waitFor(waiting)}</b> {words.keptHere}
      </span>
      {me.settings && (
        <Button icon="settings" onClick={() => go(`/w/${slug}/settings/mail`)}>
          {words.setUp}
        </Button>
      )}
    </div>
  );
}

function MessageLine({ message, on, onOpen }: { message: OutboxMessage; on: boolean; onOpen(): void }) {
  const { messages, format } = useLanguage();
  const today = format.dayOf(message.queuedAt) === format.today();
  return (
    <li>
      <button type="button" className={on ? 'outbox-line on' : 'outbox-line'} aria-current={on} onClick={onOpen}>
        <span className="row">
          <b className="md el grow">{namesIn(message.to)}</b>
          <span className="t2 sm">
            {today ? format.time(message.queuedAt) : format.day(format.dayOf(message.queuedAt))}
          </span>
        </span>
        <span className="el t2">{message.subject}</span>
        <span className={`outbox-state ${meaningOf(message)}`}>
          <Icon name={iconOfState(message)} size={14} />
          <span className="el">{stateWords(message, messages.outbox, format)}</span>
        </span>
      </button>
    </li>
  );
}
