import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { ROLES, readPeople, type SetupDraft, unreadAddresses } from './setupDraft.ts';

/** Who works with you: addresses typed or pasted, a role for each. */
export function TeamStep({ draft, change }: { draft: SetupDraft; change(part: Partial<SetupDraft>): void }) {
  const { setup: words, common } = useMessages();
  const [text, setText] = useState('');

  function invite(typed: string): boolean {
    const known = new Set([draft.email.toLowerCase(), ...draft.people.map((person) => person.email)]);
    const people = readPeople(typed).filter((person) => !known.has(person.email));
    if (people.length > 0) change({ people: [...draft.people, ...people] });
    const read = people.length > 0 || readPeople(typed).length > 0;
    if (read) setText(unreadAddresses(typed));
    return read;
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || text.trim() === '') return;
    event.preventDefault();
    invite(text);
  }
  function onPaste(event: ClipboardEvent) {
    if (invite(event.clipboardData.getData('text'))) event.preventDefault();
  }
  const set = (index: number, part: Partial<SetupDraft['people'][number]>) =>
    change({ people: draft.people.map((person, at) => (at === index ? { ...person, ...part } : person)) });
  return (
    <>
      <h2>{words.teamTitle}</h2>
      <p className="t2">{words.teamLead}</p>
      <div className="in invite">
        <input
          aria-label={words.addresses}
          placeholder={words.addressesExample}
          value={text}
          autoFocus
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <Button onClick={() => invite(text)} disabled={text.trim() === ''}>
          {words.addPerson}
        </Button>
      </div>
      <ul className="people">
        <li>
          <Avatar name={draft.name} size="m" />
          <span className="grow el">
            <b className="md">{draft.name}</b> <span className="t3">({common.you})</span>
          </span>
          <span className="grow t2 el">{draft.email}</span>
          <span className="role t2">{words.roles.administrator}</span>
          <span className="gone" />
        </li>
        {draft.people.map((person, index) => (
          <li key={person.email}>
            <Avatar name={person.name} size="m" />
            <input
              className="in bar grow"
              aria-label={words.nameOf(person.email)}
              value={person.name}
              onChange={(event) => set(index, { name: event.target.value })}
            />
            <span className="grow t2 el">{person.email}</span>
            <select
              className="in bar role"
              aria-label={words.roleOf(person.name)}
              value={person.role}
              onChange={(event) => set(index, { role: event.target.value })}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {words.roles[role]}
                </option>
              ))}
            </select>
            <IconButton
              icon="close"
              size="small"
              label={words.removePerson(person.name)}
              onClick={() => change({ people: draft.people.filter((_, at) => at !== index) })}
            />
          </li>
        ))}
      </ul>
      <p className="row t2 sm">
        <Icon name="eye" size={14} /> {words.rolesSaid}
      </p>
    </>
  );
}
