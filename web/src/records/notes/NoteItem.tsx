import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import { notesApi } from '../../api/talk.ts';
import type { Note, ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { may } from '../dictionary.ts';
import { useOperations } from '../operations.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { draftOf, piecesOf, sourceOf } from './mention.ts';
import { NoteBox } from './NoteBox.tsx';

/** One note: who, when, what, with the names in it; its author may write it anew or take it away. */
export function NoteItem(props: { object: ObjectType; row: RecordRow; note: Note; pointed: boolean }) {
  const { object, row, note } = props;
  const { messages, format } = useLanguage();
  const words = messages.talk;
  const { slug, me } = useWorkspace();
  const { did } = useOperations();
  const { act, busy } = useAct();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<ReturnType<typeof draftOf> | null>(null);
  const api = notesApi(slug, object.key, row.id);
  const mine = note.author === me.member.id && may(object, 'change');
  const again = () => queries.invalidateQueries({ queryKey: keys.history(slug, object.key, row.id) });

  async function save() {
    if (!draft || draft.text.trim() === '') return;
    const done = await act(() => api.change(note.id, sourceOf(draft).trim(), note.rev));
    if (!done) return;
    did(done.operation, words.noteChanged);
    setDraft(null);
    await again();
  }
  async function remove() {
    const done = await act(() => api.remove(note.id));
    if (!done) return;
    did(done.operation, words.noteRemoved, { icon: 'trash' });
    await again();
  }
  return (
    <li id={`note-${note.id}`} className={props.pointed ? 'ev pointed' : 'ev'}>
      <span className="ic">
        <Icon name="note" size={14} />
      </span>
      <span className="h row">
        <Avatar name={note.by} /> <b className="md">{note.by}</b>
      </span>
      <span className="w row">
        {note.changedAt && <span title={format.instant(note.changedAt)}>{words.changed}</span>}
        <time dateTime={note.at}>{format.instant(note.at)}</time>
        {mine && !draft && (
          <>
            <IconButton
              icon="pencil"
              size="small"
              label={words.changeNote}
              onClick={() => setDraft(draftOf(note.source))}
            />
            <IconButton icon="trash" size="small" label={words.removeNote} disabled={busy} onClick={remove} />
          </>
        )}
      </span>
      {draft ? (
        <div className="b note-write">
          <NoteBox
            object={object.key}
            record={row.id}
            draft={draft}
            label={words.changeNote}
            autoFocus
            onDraft={setDraft}
            onSave={save}
            onCancel={() => setDraft(null)}
          />
          <span className="row">
            <Button look="ghost" shortcut={messages.common.escape} onClick={() => setDraft(null)}>
              {messages.common.cancel}
            </Button>
            <Button
              busy={busy}
              disabled={draft.text.trim() === ''}
              shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
              onClick={save}
            >
              {words.saveNote}
            </Button>
          </span>
        </div>
      ) : (
        <p className="b lines">
          <NoteText source={note.source} />
        </p>
      )}
    </li>
  );
}

export function NoteText({ source }: { source: string }) {
  return piecesOf(source).map((piece, index) =>
    'words' in piece ? (
      piece.words
    ) : (
      <b key={index} className="mention">
        @{piece.name}
      </b>
    ),
  );
}
