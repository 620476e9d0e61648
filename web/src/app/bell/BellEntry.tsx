import type { ReactNode } from 'react';
import type { Notification } from '../../api/talk.ts';
import type { Format } from '../../kernel/format.ts';
import { useLanguage } from '../../kernel/language.tsx';
import type { Messages } from '../../kernel/messages/fr.ts';
import { noteAddress } from '../../records/notes/pointedNote.ts';
import { InnerLink, useWorkspace, type Workspace } from '../../records/workspace.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Avatar } from '../../ui/Marks.tsx';

interface Told {
  mark: ReactNode;
  says: ReactNode;
  more?: string;
  to: string;
}

/** One thing one was told, and the way to where it stands. */
export function BellEntry({ entry, onOpen }: { entry: Notification; onOpen(): void }) {
  const { messages, format } = useLanguage();
  const told = tellings[entry.kind]?.(entry, { words: messages.talk, format, workspace: useWorkspace() });
  if (!told) return null;
  return (
    <InnerLink to={told.to} className="ntf" onClick={onOpen}>
      <span className={entry.unread ? 'dot' : 'dot read'}>
        {entry.unread && <span className="vh">{messages.talk.notRead}</span>}
      </span>
      {told.mark}
      <span className="says">
        <span>{told.says}</span>
        {told.more && <span className="t2 more">{told.more}</span>}
      </span>
      <time className="w" dateTime={entry.at}>
        {format.time(entry.at)}
      </time>
    </InnerLink>
  );
}

interface By {
  words: Messages['talk'];
  format: Format;
  workspace: Workspace;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const count = (value: unknown) => (typeof value === 'number' ? value : 0);
const round = (name: IconName, meaning = '') => (
  <span className={`ni ${meaning}`}>
    <Icon name={name} size={14} />
  </span>
);

/** How each kind is said; a kind this page does not know says nothing. */
const tellings: Record<string, (entry: Notification, by: By) => Told> = {
  mention: (entry, { words, workspace }) => ({
    mark: <Avatar name={entry.by.label} size="m" />,
    says: (
      <>
        <b className="md">{entry.by.label}</b> {words.mention} <span className="acc">{entry.label}</span>
      </>
    ),
    more: entry.excerpt,
    to: noteAddress(workspace.recordPath(entry.object, entry.record ?? ''), entry.note ?? ''),
  }),
  handOver: (entry, { words, format, workspace }) => {
    const counts = Object.values((entry.facts.records ?? {}) as Record<string, number>);
    const all = counts.reduce((sum, each) => sum + each, 0);
    return {
      mark: <Avatar name={entry.by.label} size="m" />,
      says: (
        <>
          <b className="md">{entry.by.label}</b> {words.handOver(words.records(all, format.integer(all)))}
        </>
      ),
      to: workspace.listPath(entry.object, {
        filter: { all: [{ field: 'operation', op: 'is', value: String(entry.operation) }] },
      }),
    };
  },
  'quote.accepted': (entry, by) => answered(entry, by, by.words.quoteAccepted, round('check', 'ok')),
  'quote.declined': (entry, by) => answered(entry, by, by.words.quoteDeclined, round('close', 'danger')),
  'import.done': (entry, { words, format, workspace }) => ({
    mark: round('upload'),
    says: words.imported(text(entry.facts.file)),
    more: words.importFigures(
      format.integer(count(entry.facts.created)),
      format.integer(count(entry.facts.updated)),
      format.integer(count(entry.facts.left)),
    ),
    to: `/w/${workspace.slug}/import/${text(entry.facts.run)}`,
  }),
};

function answered(entry: Notification, { workspace }: By, said: string, mark: ReactNode): Told {
  return {
    mark,
    says: (
      <>
        <span className="acc">{entry.label}</span> {said} <b className="md">{text(entry.facts.name)}</b>
      </>
    ),
    more: text(entry.facts.word) || undefined,
    to: workspace.recordPath(entry.object, entry.record ?? ''),
  };
}
