import { useState } from 'react';
import type { Person, Role, Team } from '../../../api/settings-types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { TabBar } from '../../../records/record/TabBar.tsx';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Avatar, StateDot } from '../../../ui/Marks.tsx';
import { useSetting } from '../useSetting.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { TeamsTab } from './TeamsTab.tsx';

/** Who works here, in which team, with which roles. */
export function PeoplePage() {
  const { messages } = useLanguage();
  const words = messages.settings;
  const { api } = useWorkspace();
  const people = useSetting('people', api.people);
  const roles = useSetting('roles', api.roles);
  const teams = useSetting('teams', api.teams);
  const [tab, setTab] = useState<'people' | 'teams'>('people');
  const [inviting, setInviting] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  if (!people.data || !roles.data || !teams.data) return null;
  const chosen = people.data.find((person) => person.member.id === open);
  return (
    <>
      <div className="page wide">
        <div className="row settings-head">
          <h2 className="grow">{words.peopleCount(people.data.length, teams.data.length)}</h2>
          <Button icon="mail" onClick={() => setInviting(true)}>
            {words.invite}
          </Button>
        </div>
        <TabBar<'people' | 'teams'>
          label={words.pages.people}
          tabs={[
            { key: 'people', name: words.people, count: people.data.length },
            { key: 'teams', name: words.teams, count: teams.data.length },
          ]}
          on={tab}
          onTab={setTab}
        />
        {tab === 'people' ? (
          <PeopleTable people={people.data} roles={roles.data} teams={teams.data} open={open} onOpen={setOpen} />
        ) : (
          <TeamsTab teams={teams.data} people={people.data} roles={roles.data} refresh={teams.refresh} />
        )}
      </div>
      {chosen && (
        <PersonPanel
          key={chosen.member.id}
          person={chosen}
          people={people.data}
          roles={roles.data}
          teams={teams.data}
          onClose={() => setOpen(null)}
          refresh={async () => {
            await Promise.all([people.refresh(), teams.refresh()]);
          }}
        />
      )}
      {inviting && <InviteDialog roles={roles.data} onClose={() => setInviting(false)} refresh={people.refresh} />}
    </>
  );
}

interface PeopleTableProps {
  people: Person[];
  roles: Role[];
  teams: Team[];
  open: string | null;
  onOpen(member: string): void;
}

function PeopleTable({ people, roles, teams, open, onOpen }: PeopleTableProps) {
  const { messages, format } = useLanguage();
  const words = messages.settings;
  const roleNames = (keys: string[]) =>
    keys.map((key) => roles.find((role) => role.key === key)?.name ?? key).join(', ');
  const groups = [
    ...teams.map((team) => ({
      key: team.id,
      name: team.name,
      people: people.filter((person) => person.teams.includes(team.id)),
    })),
    { key: '', name: words.noTeam, people: people.filter((person) => person.teams.length === 0) },
  ].filter((group) => group.people.length > 0);
  return (
    <table className="ppl">
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.access}</th>
          <th scope="col" className="num">
            {words.customers}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          <tr className="tm">
            <th scope="rowgroup" colSpan={4}>
              {group.name} <span className="t3">{words.countPeople(group.people.length)}</span>
            </th>
          </tr>
          {group.people.map((person) => (
            <tr key={person.member.id} className={person.member.id === open ? 'sel' : undefined}>
              <td>
                <button type="button" className="row person-open" onClick={() => onOpen(person.member.id)}>
                  <Avatar name={person.member.label ?? ''} size="m" />
                  <span className="col">
                    <b className="st el">{person.member.label}</b>
                    <span className="sm t3 el">
                      {person.lastDay && person.active !== false
                        ? messages.handOver.leavesOn(format.day(person.lastDay))
                        : (person.account?.email ?? person.account?.userName ?? words.noAccount)}
                    </span>
                  </span>
                </button>
              </td>
              <td>{roleNames(person.roles)}</td>
              <td>
                <Access person={person} />
              </td>
              <td className="num">{person.organisations === undefined ? '' : format.integer(person.organisations)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Access({ person }: { person: Person }) {
  const words = useLanguage().messages.settings;
  if (person.active === false || person.account?.active === false)
    return <StateDot meaning="empty">{words.inactive}</StateDot>;
  if (person.invited) return <StateDot meaning="info">{words.invited}</StateDot>;
  return person.account ? (
    <StateDot meaning="ok">{words.active}</StateDot>
  ) : (
    <StateDot meaning="empty">{words.noAccount}</StateDot>
  );
}
