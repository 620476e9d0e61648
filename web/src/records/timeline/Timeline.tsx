import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { notesApi, type TimelineKind, timelineOf } from '../../api/talk.ts';
import { timelineKey } from '../../api/talkKeys.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Marks.tsx';
import { may } from '../dictionary.ts';
import { emptyDraft, sourceOf } from '../notes/mention.ts';
import { NoteBox } from '../notes/NoteBox.tsx';
import { usePointedNote } from '../notes/pointedNote.ts';
import { useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import type { HeadingLevel } from '../record/Fields.tsx';
import { byDay } from '../record/History.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { TimelineEntry } from './TimelineEntry.tsx';
import '../notes/notes.css';

export const NOTE_BOX = 'note-box';

const KINDS: TimelineKind[] = ['all', 'notes', 'changes', 'documents'];

interface TimelineProps {
  object: ObjectType;
  row: RecordRow;
  level: HeadingLevel;
  waits?: boolean;
}

/** All that was written, changed and attached around this record, day by day, and the box to write the next note. */
export function Timeline({ object, row, level: Heading, waits = false }: TimelineProps) {
  const { messages, format } = useLanguage();
  const words = messages.talk;
  const { slug } = useWorkspace();
  const problemText = useProblemText();
  const [kind, setKind] = useState<TimelineKind>('all');
  const pointed = usePointedNote();
  const read = useInfiniteQuery({
    queryKey: timelineKey(slug, object.key, row.id, kind),
    queryFn: ({ pageParam }) => timelineOf(slug, object.key, row.id, kind, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: !waits,
  });
  const entries = read.data?.pages.flatMap((page) => page.entries) ?? [];
  const there = entries.some((entry) => entry.note?.id === pointed);
  useEffect(() => {
    if (there) document.getElementById(`note-${pointed}`)?.scrollIntoView({ block: 'center' });
  }, [there, pointed]);

  return (
    <section aria-label={words.timeline}>
      {may(object, 'change') && <NewNote object={object} row={row} />}
      <div role="group" aria-label={words.narrow} className="tl-kinds">
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className="tl-kind"
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {words.kinds[each]}
          </button>
        ))}
      </div>
      {read.isPending && <Skeleton width="60%" />}
      {read.error && <p className="danger quiet">{problemText(read.error)}</p>}
      {byDay(entries, (entry) => format.dayOf(entry.at)).map(([day, told]) => (
        <div key={day}>
          <Heading className="cap tl-day">{format.dayInWords(day)}</Heading>
          <ul className="tl">
            {told.map((entry) => (
              <TimelineEntry
                key={`${entry.operation}/${entry.kind}/${entry.note?.id ?? entry.linked?.id ?? ''}`}
                entry={entry}
                object={object}
                row={row}
                pointed={pointed}
              />
            ))}
          </ul>
        </div>
      ))}
      {read.data && entries.length === 0 && (
        <p className="t3 quiet">{kind === 'notes' ? messages.record.noNotes : messages.record.noRelated}</p>
      )}
      {read.hasNextPage && (
        <Button look="link" onClick={() => read.fetchNextPage()} busy={read.isFetchingNextPage}>
          {messages.record.older}
        </Button>
      )}
    </section>
  );
}

function NewNote({ object, row }: { object: ObjectType; row: RecordRow }) {
  const { messages } = useLanguage();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const { did } = useOperations();
  const { act, busy } = useAct();
  const [draft, setDraft] = useState(emptyDraft);

  async function add() {
    if (draft.text.trim() === '' || busy) return;
    const done = await act(() => notesApi(slug, object.key, row.id).add(sourceOf(draft).trim()));
    if (!done) return;
    did(done.operation, messages.talk.noteAdded);
    setDraft(emptyDraft);
    await queries.invalidateQueries({ queryKey: keys.history(slug, object.key, row.id) });
  }
  return (
    <div className="note-write">
      <NoteBox
        object={object.key}
        record={row.id}
        draft={draft}
        label={messages.record.writeNote}
        role={NOTE_BOX}
        onDraft={setDraft}
        onSave={add}
      />
      {draft.text.trim() !== '' && (
        <Button look="ordinary" busy={busy} shortcut={`${messages.common.ctrl} ${messages.common.enter}`} onClick={add}>
          {messages.record.addNote}
        </Button>
      )}
    </div>
  );
}
