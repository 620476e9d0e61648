import type { ReactNode } from 'react';
import type { TimelineEntry as Entry } from '../../api/talk.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { fieldAt, nameOf, objectOf, pluralOf } from '../dictionary.ts';
import { iconOf } from '../icons.ts';
import { NoteItem } from '../notes/NoteItem.tsx';
import { Change, DOORS } from '../record/History.tsx';
import { InnerLink, useWorkspace } from '../workspace.tsx';

interface EntryProps {
  entry: Entry;
  object: ObjectType;
  row: RecordRow;
  pointed: string | undefined;
}

/** One thing that happened: a note, what one operation changed, a file, records that link to this one. */
export function TimelineEntry({ entry, object, row, pointed }: EntryProps) {
  const { messages } = useLanguage();
  const words = messages.record;
  if (entry.note) {
    return <NoteItem object={object} row={row} note={entry.note} pointed={entry.note.id === pointed} />;
  }
  if (entry.linked) return <LinkedEntry entry={entry} />;
  const changes = entry.changes.filter((change) => fieldAt(object, change.field));
  const said = words.kinds[entry.kind as keyof typeof words.kinds] ?? words.changedSomething;
  return (
    <Told
      entry={entry}
      icon={entry.kind.startsWith('file.') ? 'document' : entry.kind === 'create' ? 'plus' : 'pencil'}
      says={
        <>
          <span className="t2">{said}</span> {entry.kind.startsWith('file.') && <b className="md">{entry.title}</b>}
        </>
      }
    >
      {changes.length > 0 && (
        <ul className="b tl-changes">
          {changes.map((change) => (
            <li key={change.field}>
              <Change object={object} change={change} who={entry.actor?.label ?? ''} />
            </li>
          ))}
        </ul>
      )}
    </Told>
  );
}

/** Records that link to this one: made, or moved on by an act of their own, such as a quote that is sent. */
function LinkedEntry({ entry }: { entry: Entry }) {
  const { messages, language, format } = useLanguage();
  const words = messages.talk;
  const { model, recordPath } = useWorkspace();
  const linked = entry.linked;
  const other = linked && objectOf(model, linked.object);
  if (!linked || !other) return null;
  const step = messages.quote.event[entry.kind.slice(entry.kind.indexOf('.') + 1)];
  const said = linked.made
    ? linked.many > 1
      ? words.madeMany(format.integer(linked.many), pluralOf(other, language))
      : words.made(nameOf(other, language))
    : (step ?? words.moved(nameOf(other, language)));
  return (
    <Told
      entry={entry}
      icon={iconOf(other)}
      says={
        <>
          <span className="t2">{said}</span>{' '}
          <InnerLink to={recordPath(linked.object, linked.id)} className="acc">
            {linked.label}
          </InnerLink>
          {linked.many > 1 && <span className="t3"> {words.andOthers(format.integer(linked.many - 1))}</span>}
        </>
      }
    />
  );
}

function Told(props: { entry: Entry; icon: IconName; says: ReactNode; children?: ReactNode }) {
  const { entry } = props;
  const { messages, format } = useLanguage();
  const words = messages.record;
  const who = entry.actor?.label ?? words.someone;
  return (
    <li className={entry.undone ? 'ev undone' : 'ev'}>
      <span className="ic">
        <Icon name={props.icon} size={14} />
      </span>
      <span className="h tl-says">
        <Avatar name={who} /> <b className="md">{who}</b> {props.says}
      </span>
      <span className="w row">
        <span className="row via" title={words.doors[entry.door as keyof typeof words.doors] ?? entry.door}>
          <Icon name={DOORS[entry.door.split(' ')[0] ?? ''] ?? 'screen'} size={14} />
        </span>
        <time dateTime={entry.at}>{format.time(entry.at)}</time>
      </span>
      {props.children}
    </li>
  );
}
