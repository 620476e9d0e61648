import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Mentionable, notesApi } from '../../api/talk.ts';
import { mentionKey } from '../../api/talkKeys.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useWorkspace } from '../workspace.tsx';
import { MentionList } from './MentionList.tsx';
import { type Draft, typedName, withMention } from './mention.ts';

interface NoteBoxProps {
  object: string;
  record: string;
  draft: Draft;
  label: string;
  role?: string;
  autoFocus?: boolean;
  onDraft(draft: Draft): void;
  onSave(): void;
  onCancel?(): void;
}

/** Where a note is written: "@" offers whom it may name; arrows choose, Enter or Tab takes, Escape goes on typing. */
export function NoteBox(props: NoteBoxProps) {
  const { object, record, draft } = props;
  const words = useMessages().talk;
  const { slug } = useWorkspace();
  const id = useId();
  const listId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const toGo = useRef<number | null>(null);
  const typing = caret === null ? null : typedName(draft, caret);
  const asks = typing !== null && typing.at !== left;
  const offered = useQuery({
    queryKey: mentionKey(slug, object, record, typing?.typed ?? ''),
    queryFn: () => notesApi(slug, object, record).mentionable(typing?.typed ?? ''),
    enabled: asks,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const members = asks ? (offered.data ?? []) : [];
  const current = Math.min(at, members.length - 1);

  // A name put in moves the caret behind it, once it stands there.
  useLayoutEffect(() => {
    if (toGo.current === null) return;
    box.current?.setSelectionRange(toGo.current, toGo.current);
    toGo.current = null;
  });
  useLayoutEffect(() => {
    if (!props.autoFocus) return;
    box.current?.focus();
    box.current?.setSelectionRange(100_000, 100_000);
  }, [props.autoFocus]);

  function pick(member: Mentionable | undefined) {
    if (!member?.sees || !typing) return;
    const picked = withMention(draft, typing, member);
    toGo.current = picked.caret;
    setCaret(picked.caret);
    setAt(0);
    props.onDraft(picked.draft);
    box.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onSave();
    } else if (members.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(Math.max(0, Math.min(members.length - 1, current + step)));
    } else if (members.length > 0 && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) {
      // What is listed may still answer other words than those typed.
      event.preventDefault();
      if (!offered.isPlaceholderData) pick(members[current]);
    } else if (event.key === 'Escape' && (members.length > 0 || props.onCancel)) {
      event.preventDefault();
      event.stopPropagation();
      if (members.length > 0) setLeft(typing?.at ?? null);
      else props.onCancel?.();
    }
  }

  return (
    <div className="note-box">
      <label className="vh" htmlFor={id}>
        {props.label}
      </label>
      <textarea
        ref={box}
        id={id}
        data-role={props.role}
        className="in"
        rows={draft.text === '' ? 1 : 3}
        placeholder={props.label}
        value={draft.text}
        aria-autocomplete="list"
        aria-controls={members.length > 0 ? listId : undefined}
        aria-activedescendant={members.length > 0 ? `${listId}-${current}` : undefined}
        onChange={(event) => {
          setCaret(event.target.selectionStart);
          setAt(0);
          if (!event.target.value.includes('@')) setLeft(null);
          props.onDraft({ ...draft, text: event.target.value });
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
      />
      {members.length > 0 && <MentionList id={listId} members={members} at={current} onAt={setAt} onPick={pick} />}
      <p className="vh" role="status">
        {members.length > 0 ? words.offered(members.length) : ''}
      </p>
    </div>
  );
}
