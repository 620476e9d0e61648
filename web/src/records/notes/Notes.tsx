import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { notesApi } from '../../api/talk.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { may } from '../dictionary.ts';
import { useOperations } from '../operations.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { emptyDraft, sourceOf } from './mention.ts';
import { NoteBox } from './NoteBox.tsx';
import { NoteItem } from './NoteItem.tsx';
import { usePointedNote } from './pointedNote.ts';
import './notes.css';

export const NOTE_BOX = 'note-box';

/** What people wrote down about this record, newest first, and the box to write the next one. */
export function Notes({ object, row, waits = false }: { object: ObjectType; row: RecordRow; waits?: boolean }) {
  const { messages } = useLanguage();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const { did } = useOperations();
  const { act, busy } = useAct();
  const [draft, setDraft] = useState(emptyDraft);
  const pointed = usePointedNote();
  const api = notesApi(slug, object.key, row.id);
  const key = keys.notes(slug, object.key, row.id);
  const notes = useQuery({ queryKey: key, queryFn: api.list, enabled: !waits });
  const there = notes.data?.some((note) => note.id === pointed) ?? false;

  useEffect(() => {
    if (there) document.getElementById(`note-${pointed}`)?.scrollIntoView({ block: 'center' });
  }, [there, pointed]);

  async function add() {
    if (draft.text.trim() === '' || busy) return;
    const done = await act(() => api.add(sourceOf(draft).trim()));
    if (!done) return;
    did(done.operation, messages.talk.noteAdded);
    setDraft(emptyDraft);
    await queries.invalidateQueries({ queryKey: key });
  }
  return (
    <section aria-label={messages.record.notes}>
      {may(object, 'change') && (
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
            <Button
              look="ordinary"
              busy={busy}
              shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
              onClick={add}
            >
              {messages.record.addNote}
            </Button>
          )}
        </div>
      )}
      <ul className="tl">
        {notes.data?.map((note) => (
          <NoteItem key={note.id} object={object} row={row} note={note} pointed={note.id === pointed} />
        ))}
      </ul>
      {notes.data?.length === 0 && <p className="t3 quiet">{messages.record.noNotes}</p>}
    </section>
  );
}
