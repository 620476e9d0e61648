import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import type { ObjectRule, Role } from '../../../api/settings-types.ts';
import type { ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { pluralOf } from '../../../records/dictionary.ts';
import { iconOf } from '../../../records/icons.ts';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { ApplyCounter } from '../ApplyCounter.tsx';
import { useSetting } from '../useSetting.ts';
import { NewRoleDialog } from './NewRoleDialog.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { changedRoles, countChanges, POWERS, ruleOf, seesMargin, withMargin, withRule } from './rules.ts';
import { SwitchLine } from './SwitchLine.tsx';

/** Who may do what: objects down, roles across, each cell one rule; nothing changes before it is applied. */
export function RightsPage() {
  const { messages, language } = useLanguage();
  const words = messages.settings;
  const { api, model, slug } = useWorkspace();
  const queries = useQueryClient();
  const { act, busy } = useAct();
  const { data, refresh } = useSetting('roles', api.roles);
  const people = useSetting('people', api.people).data ?? [];
  const [draft, setDraft] = useState<Role[] | null>(null);
  const [adding, setAdding] = useState(false);
  if (!data) return null;
  const roles = draft ?? data;
  const objects = model.objects.filter((object) => !object.parentField);
  const changes = draft ? countChanges(data, draft) : 0;
  const change = (next: Role) => setDraft(roles.map((role) => (role.key === next.key ? next : role)));
  const fixed = (role: Role) => role.key === 'administrator';

  const apply = () =>
    act(async () => {
      for (const role of changedRoles(data, roles)) await api.changeRole(role);
      await refresh();
      await queries.invalidateQueries({ queryKey: keys.model(slug) });
      setDraft(null);
    });
  return (
    <>
      <div className="page wide">
        <div className="row settings-head">
          <div className="grow">
            <h2>{words.rightsTitle}</h2>
            <p className="t2">{words.rightsLead}</p>
          </div>
          <Button icon="plus" onClick={() => setAdding(true)}>
            {words.newRole}
          </Button>
        </div>
        <div className="rights-wrap">
          <table className="rights">
            <thead>
              <tr>
                <th scope="col">{words.object}</th>
                {roles.map((role) => (
                  <th key={role.key} scope="col">
                    <b className="st">{role.name}</b>
                    <span className="value t3">
                      {words.countPeople(people.filter((person) => person.roles.includes(role.key)).length)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {objects.map((object) => (
                <tr key={object.key}>
                  <th scope="row">
                    <span className="row">
                      <Icon name={iconOf(object)} />
                      {pluralOf(object, language)}
                    </span>
                  </th>
                  {roles.map((role) => (
                    <td key={role.key}>
                      <RuleCell
                        role={role}
                        object={object}
                        changed={
                          JSON.stringify(ruleOf(role, object.key)) !==
                          JSON.stringify(ruleOf(data.find((old) => old.key === role.key) ?? role, object.key))
                        }
                        fixed={fixed(role)}
                        onRule={(part) => change(withRule(role, object.key, part))}
                      />
                    </td>
                  ))}
                </tr>
              ))}
              <SwitchLine
                icon="percent"
                name={words.margin}
                no={words.hidden}
                roles={roles}
                fixed={fixed}
                given={seesMargin}
                onGive={(role, on) => change(withMargin(role, on))}
              />
              {POWERS.map((power) => (
                <SwitchLine
                  key={power}
                  icon={power === 'templates' ? 'document' : 'download'}
                  name={words.powers[power]}
                  no={words.notGiven}
                  roles={roles}
                  fixed={fixed}
                  given={(role) => role[power]}
                  onGive={(role, on) => change({ ...role, [power]: on })}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {changes > 0 && (
        <ApplyCounter
          said={words.rightsChanged(changes)}
          effect={words.rightsEffect}
          busy={busy}
          onApply={apply}
          onCancel={() => setDraft(null)}
        />
      )}
      {adding && <NewRoleDialog roles={data} onClose={() => setAdding(false)} refresh={refresh} />}
    </>
  );
}

/** "Tous", "Équipe", "Les siens" for what one may change; "Lecture" or "Masqué" below that. */
export function strengthOf(rule: ObjectRule): 'all' | 'team' | 'own' | 'read' | 'hidden' {
  if (rule.see === 'none') return 'hidden';
  return rule.change === 'none' ? 'read' : rule.change;
}

interface RuleCellProps {
  role: Role;
  object: ObjectType;
  changed: boolean;
  fixed: boolean;
  onRule(part: Partial<ObjectRule>): void;
}

function RuleCell({ role, object, changed, fixed, onRule }: RuleCellProps) {
  const { messages, language } = useLanguage();
  const words = messages.settings;
  const [open, setOpen] = useState(false);
  const rule = ruleOf(role, object.key);
  const strength = strengthOf(rule);
  const icon = strength === 'hidden' ? 'close' : strength === 'read' ? 'eye' : 'pencil';
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      offset={2}
      width={300}
      trapFocus
      classNames={{ dropdown: 'menu pad' }}
    >
      <Popover.Target>
        <button
          type="button"
          className={`rule ${strength}${changed ? ' changed' : ''}`}
          aria-expanded={open}
          aria-label={`${role.name}, ${pluralOf(object, language)}\u00a0: ${words.strengths[strength]}`}
          disabled={fixed}
          onClick={() => setOpen(!open)}
        >
          <Icon name={icon} size={14} />
          {words.strengths[strength]}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${role.name}, ${pluralOf(object, language)}`}>
        <RuleEditor rule={rule} onRule={onRule} />
      </Popover.Dropdown>
    </Popover>
  );
}
