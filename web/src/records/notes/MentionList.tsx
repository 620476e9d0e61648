import { useEffect, useRef } from 'react';
import type { Mentionable } from '../../api/talk.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Avatar } from '../../ui/Marks.tsx';

/** Whom the note may name, under the box it is written in; who does not see the record stays where they are, and why. */
export function MentionList(props: {
  id: string;
  members: Mentionable[];
  at: number;
  onAt(at: number): void;
  onPick(member: Mentionable): void;
}) {
  const words = useMessages().talk;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${props.at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [props.at]);
  return (
    <div ref={list} id={props.id} role="listbox" aria-label={words.mentionable} className="menu mention-list">
      {props.members.map((member, index) => (
        <div
          key={member.member}
          id={`${props.id}-${index}`}
          data-at={index}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.at}
          aria-disabled={!member.sees || undefined}
          className={index === props.at ? 'it on' : 'it'}
          onMouseEnter={() => props.onAt(index)}
          onMouseDown={(event) => {
            event.preventDefault();
            props.onPick(member);
          }}
        >
          <span className="row grow el">
            <Avatar name={member.name} /> <span className="el">{member.name}</span>
          </span>
          {!member.sees && <span className="sm t3 nw">{words.doesNotSee}</span>}
        </div>
      ))}
    </div>
  );
}
