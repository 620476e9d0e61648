import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { keys } from '../../api/keys.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';

export const NOTE_BOX = 'note-box';

/** What people wrote down about this record, newest first, and the box to write the next one. */
export function Notes({ object, row, waits = false }: { object: ObjectType; row: RecordRow; waits?: boolean }) {
  const { messages, format } = useLanguage();
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  const { show } = useToast();
  const problemText = useProblemText();
  const id = useId();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const key = keys.notes(slug, object.key, row.id);
  const notes = useQuery({ queryKey: key, queryFn: () => api.notes(object.key, row.id), enabled: !waits });

  async function add() {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    try {
      await api.addNote(object.key, row.id, text.trim());
      setText('');
      await queries.invalidateQueries({ queryKey: key });
    } catch (error) {
      show({ text: problemText(error), icon: 'alert', stays: true });
    } finally {
      setBusy(false);
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
  }
  return (
    <section aria-label={messages.record.notes}>
      <div className="note-write">
        <label className="vh" htmlFor={id}>
          {messages.record.writeNote}
        </label>
        <textarea
          id={id}
          data-role={NOTE_BOX}
          className="in"
          rows={text === '' ? 1 : 3}
          placeholder={messages.record.writeNote}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text.trim() !== '' && (
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
      <ul className="tl">
        {notes.data?.map((note) => (
          <li key={note.id} className="ev">
            <span className="ic">
              <Icon name="note" size={14} />
            </span>
            <span className="h row">
              <Avatar name={note.by} /> <b className="md">{note.by}</b>
            </span>
            <time className="w" dateTime={note.at}>
              {format.instant(note.at)}
            </time>
            <p className="b lines">{note.text}</p>
          </li>
        ))}
      </ul>
      {notes.data?.length === 0 && <p className="t3 quiet">{messages.record.noNotes}</p>}
    </section>
  );
}
