import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { ROLES, readPeople, type SetupDraft, withTyped } from './setupDraft.ts';

interface TeamStepProps {
  draft: SetupDraft;
  change(part: Partial<SetupDraft>): void;
  errorAt(place: string): string | null;
}

/** Who works with you: addresses typed or pasted, a role for each. */
export function TeamStep({ draft, change, errorAt }: TeamStepProps) {
  const { setup: words, common } = useMessages();
  const { typed } = draft;
  const error = errorAt('typed');

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || typed.trim() === '') return;
    event.preventDefault();
    change(withTyped(draft, typed));
  }
  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text');
    if (readPeople(pasted).length === 0) return;
    event.preventDefault();
    change(withTyped(draft, pasted));
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
          aria-invalid={error !== null || undefined}
          aria-describedby={error ? 'typed-said' : undefined}
          value={typed}
          autoFocus
          onChange={(event) => change({ typed: event.target.value })}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <Button onClick={() => change(withTyped(draft, typed))} disabled={typed.trim() === ''}>
          {words.addPerson}
        </Button>
      </div>
      {error && (
        <p id="typed-said" className="hint danger" role="alert">
          {error}
        </p>
      )}
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
