import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import type { HistoryChange, HistoryEntry, ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Avatar, Skeleton } from '../../ui/Marks.tsx';
import { canWrite, fieldAt, may, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { useWriter } from '../useWriter.ts';
import { useWorkspace } from '../workspace.tsx';
import type { HeadingLevel } from './Fields.tsx';

export const DOORS: Record<string, IconName> = {
  screen: 'screen',
  api: 'key',
  import: 'upload',
  undo: 'undo',
  rule: 'bolt',
  setup: 'settings',
  link: 'link',
};

/** Every change of a record, day by day: who, which field, from what to what, by which door; any value can come back. */
export function History(props: { object: ObjectType; row: RecordRow; level: HeadingLevel; waits?: boolean }) {
  const { object, row, level } = props;
  const { messages, format } = useLanguage();
  const { api, slug } = useWorkspace();
  const read = useInfiniteQuery({
    queryKey: keys.history(slug, object.key, row.id),
    queryFn: ({ pageParam }) => api.history(object.key, row.id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: !props.waits,
  });
  const Heading = level;
  if (read.isPending) return <Skeleton width="60%" />;
  const days = byDay(read.data?.pages.flatMap((page) => page.entries) ?? [], (entry) => format.dayOf(entry.at));
  return (
    <section aria-label={messages.record.history} className="history">
      {days.map(([day, entries]) => (
        <div key={day}>
          <Heading className="cap day">{format.dayInWords(day)}</Heading>
          <ul>
            {entries.map((entry) => (
              <Entry key={entry.operation} entry={entry} object={object} row={row} />
            ))}
          </ul>
        </div>
      ))}
      {read.hasNextPage && (
        <Button look="link" onClick={() => read.fetchNextPage()} busy={read.isFetchingNextPage}>
          {messages.record.older}
        </Button>
      )}
    </section>
  );
}

export function byDay<E>(entries: E[], dayOf: (entry: E) => string): [string, E[]][] {
  const days = new Map<string, E[]>();
  for (const entry of entries) {
    const day = dayOf(entry);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

function Entry({ entry, object, row }: { entry: HistoryEntry; object: ObjectType; row: RecordRow }) {
  const { messages, format } = useLanguage();
  const words = messages.record;
  const who = entry.actor?.label ?? words.someone;
  const shown = entry.changes.filter((change) => fieldAt(object, change.field));
  const kind = words.kinds[entry.kind as keyof typeof words.kinds] ?? '';
  const lead = (
    <>
      <time className="t2 when" dateTime={entry.at}>
        {format.time(entry.at)}
      </time>
      <Avatar name={who} />
    </>
  );
  const door = (
    <span className="row sm t3 via">
      <Icon name={DOORS[entry.door] ?? 'screen'} size={14} />
      {words.doors[entry.door as keyof typeof words.doors] ?? entry.door}
    </span>
  );
  if (entry.kind === 'create' || entry.kind === 'created' || shown.length === 0) {
    return (
      <li className={entry.undone ? 'hist undone' : 'hist'}>
        {lead}
        <span className="grow">
          <b className="st">{kind || words.changedSomething}</b> {named(entry)}{' '}
          <span className="t2">{words.by(who)}</span>
        </span>
        {door}
      </li>
    );
  }
  return shown.map((change) => (
    <li key={change.field} className={entry.undone ? 'hist undone' : 'hist'}>
      {lead}
      <Change object={object} change={change} who={who} />
      {door}
      <Restore object={object} row={row} change={change} />
    </li>
  ));
}

/** Of an act on a file, what the file is called. */
function named(entry: HistoryEntry): string {
  return entry.kind.startsWith('file.') || entry.kind === 'undo' ? (entry.title ?? '') : '';
}

export function Change({ object, change, who }: { object: ObjectType; change: HistoryChange; who: string }) {
  const { messages, language } = useLanguage();
  const field = fieldAt(object, change.field);
  if (!field) return null;
  const Cell = kindOf(field.type).Cell;
  const side = (value: HistoryChange['before']) =>
    value === null ? <span className="t3">{messages.conflict.empty}</span> : <Cell field={field} value={value} />;
  return (
    <span className="grow change" title={who}>
      <b className="st">{nameOf(field, language)}</b> <s className="t3">{side(change.before)}</s>{' '}
      <Icon name="arrow" size={14} /> <span>{side(change.after)}</span>
    </span>
  );
}

/** Brings the value before back, as a change of its own: nothing is erased. */
function Restore({ object, row, change }: { object: ObjectType; row: RecordRow; change: HistoryChange }) {
  const { messages, language } = useLanguage();
  const { save } = useWriter(object);
  const field = fieldAt(object, change.field);
  if (!field || !canWrite(field) || !may(object, 'change') || row.deletedAt) return <span />;
  const same = JSON.stringify(row.values[field.key] ?? null) === JSON.stringify(change.before);
  return (
    <Button
      look="ghost"
      size="small"
      disabled={same}
      onClick={() => save(row, field, change.before, nameOf(field, language))}
    >
      {messages.record.restore}
    </Button>
  );
}
