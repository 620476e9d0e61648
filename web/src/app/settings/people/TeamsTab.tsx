import { useState } from 'react';
import type { Person, Role, Team } from '../../../api/settings-types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';

interface TeamsTabProps {
  teams: Team[];
  people: Person[];
  roles: Role[];
  refresh(): Promise<unknown>;
}

/** Teams: a name, who is in, and the roles that come with belonging. */
export function TeamsTab({ teams, people, roles, refresh }: TeamsTabProps) {
  const { settings: words } = useMessages();
  const { api } = useWorkspace();
  const { act, busy } = useAct();
  const [name, setName] = useState('');
  const add = () =>
    act(async () => {
      await api.addTeam({ name: name.trim(), roles: [], members: [] });
      setName('');
      await refresh();
    });
  return (
    <div className="col form">
      <form
        className="row key-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void add();
        }}
      >
        <TextField label={words.newTeam} value={name} onChange={setName} placeholder="Bretagne" />
        <Button type="submit" size="lg" icon="plus" busy={busy} disabled={name.trim() === ''}>
          {words.addTeam}
        </Button>
      </form>
      <div className="two-columns">
        {teams.map((team) => (
          <TeamCard key={team.id} team={team} people={people} roles={roles} refresh={refresh} />
        ))}
      </div>
    </div>
  );
}

function TeamCard({
  team,
  people,
  roles,
  refresh,
}: {
  team: Team;
  people: Person[];
  roles: Role[];
  refresh(): Promise<unknown>;
}) {
  const { settings: words } = useMessages();
  const { api } = useWorkspace();
  const { act, busy } = useAct();
  const change = (part: Partial<Team>) =>
    act(async () => {
      await api.changeTeam({ ...team, ...part });
      await refresh();
    });
  const toggled = (list: string[], key: string) =>
    list.includes(key) ? list.filter((other) => other !== key) : [...list, key];
  return (
    <section className="card" aria-label={team.name}>
      <header>
        <h3>{team.name}</h3>
        <span className="n">{words.countPeople(team.members.length)}</span>
        <span className="sp" />
        <IconButton
          icon="trash"
          label={words.removeTeam(team.name)}
          onClick={() =>
            act(async () => {
              await api.removeTeam(team.id);
              await refresh();
            })
          }
        />
      </header>
      <div className="card-body">
        <fieldset disabled={busy}>
          <legend className="sm t3">{words.people}</legend>
          {people.map((person) => (
            <label key={person.member.id} className="row tick">
              <input
                type="checkbox"
                className="cb"
                checked={team.members.includes(person.member.id)}
                onChange={() => change({ members: toggled(team.members, person.member.id) })}
              />
              {person.member.label}
            </label>
          ))}
        </fieldset>
        <fieldset disabled={busy}>
          <legend className="sm t3">{words.rolesOf}</legend>
          {roles.map((role) => (
            <label key={role.key} className="row tick">
              <input
                type="checkbox"
                className="cb"
                checked={team.roles.includes(role.key)}
                onChange={() => change({ roles: toggled(team.roles, role.key) })}
              />
              {role.name}
            </label>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
