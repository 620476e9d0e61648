import { useState } from 'react';
import type { Person, Role, Team } from '../../../api/settings-types.ts';
import { useFormat, useMessages } from '../../../kernel/language.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SwitchRow } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Avatar } from '../../../ui/Marks.tsx';
import { InvitationLine } from '../../setup/DataStep.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';

interface PersonPanelProps {
  person: Person;
  people: Person[];
  roles: Role[];
  teams: Team[];
  onClose(): void;
  refresh(): Promise<unknown>;
}

/** One person: roles, teams, whether they may come in, and a link when they lost their password. */
export function PersonPanel({ person, people, roles, teams, onClose, refresh }: PersonPanelProps) {
  const { settings: words, common, handOver, secondFactor } = useMessages();
  const format = useFormat();
  const { api } = useWorkspace();
  const { act, busy } = useAct();
  const [link, setLink] = useState<string | null>(null);
  const [handingOver, setHandingOver] = useState(false);
  const active = person.active !== false && person.account?.active !== false;
  const name = person.member.label ?? '';

  const change = (part: Partial<{ roles: string[]; teams: string[]; active: boolean }>) =>
    act(async () => {
      await api.changePerson(person.member.id, { roles: person.roles, teams: person.teams, active, ...part });
      await refresh();
    });
  const toggled = (list: string[], key: string) =>
    list.includes(key) ? list.filter((other) => other !== key) : [...list, key];
  return (
    <aside className="side-editor" aria-label={name}>
      <header className="row">
        <Avatar name={name} size="l" />
        <span className="grow">
          <h2>{name}</h2>
          <span className="sm t3">{person.account?.email ?? person.account?.userName}</span>
        </span>
        <IconButton icon="close" label={common.close} onClick={onClose} />
      </header>
      <fieldset disabled={busy}>
        <legend className="st">{words.rolesOf}</legend>
        {roles.map((role) => (
          <label key={role.key} className="row tick">
            <input
              type="checkbox"
              className="cb"
              checked={person.roles.includes(role.key)}
              onChange={() => change({ roles: toggled(person.roles, role.key) })}
            />
            {role.name}
          </label>
        ))}
      </fieldset>
      {teams.length > 0 && (
        <fieldset disabled={busy}>
          <legend className="st">{words.teamsOf}</legend>
          {teams.map((team) => (
            <label key={team.id} className="row tick">
              <input
                type="checkbox"
                className="cb"
                checked={person.teams.includes(team.id)}
                onChange={() => change({ teams: toggled(person.teams, team.id) })}
              />
              {team.name}
            </label>
          ))}
        </fieldset>
      )}
      <SwitchRow label={words.mayComeIn} checked={active} disabled={busy} onChange={(on) => change({ active: on })} />
      <p className="t3 sm">{words.deactivatedKeeps}</p>
      {active && person.lastDay && (
        <div className="row">
          <span className="grow">{handOver.leavesOn(format.day(person.lastDay))}</span>
          <Button
            busy={busy}
            onClick={() =>
              act(async () => {
                await api.leaveAfter(person.member.id, null);
                await refresh();
              })
            }
          >
            {handOver.takeBack}
          </Button>
        </div>
      )}
      <Button icon="team" onClick={() => setHandingOver(true)}>
        {handOver.open}
      </Button>
      {handingOver && (
        <HandOverDialog person={person} people={people} onClose={() => setHandingOver(false)} refresh={refresh} />
      )}
      {person.account && (
        <Button
          icon="key"
          busy={busy}
          onClick={() => act(async () => setLink((await api.passwordLink(person.member.id)).link))}
        >
          {words.passwordLink}
        </Button>
      )}
      {person.secondFactor && (
        <>
          <p className="row">
            <Icon name="shield" />
            {secondFactor.askedOf}
          </p>
          <Button
            busy={busy}
            onClick={() =>
              act(async () => {
                await api.removeSecondFactor(person.member.id);
                await refresh();
              })
            }
          >
            {secondFactor.removeFor}
          </Button>
          <p className="t3 sm">{secondFactor.removeForWhy}</p>
        </>
      )}
      {link && (
        <ul className="people">
          <InvitationLine name={name} email="" link={link} />
        </ul>
      )}
    </aside>
  );
}
