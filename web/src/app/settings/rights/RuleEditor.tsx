import type { ObjectRule } from '../../../api/settings-types.ts';
import type { Scope } from '../../../api/types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { SwitchRow } from '../../../ui/Field.tsx';

const SCOPES: Scope[] = ['all', 'team', 'own', 'none'];
const ACTS = ['see', 'change', 'delete'] as const;
const SWITCHES = ['add', 'import', 'export'] as const;

/** One rule: whose records may be seen, changed, thrown away; and what may be made, brought in, taken out. */
export function RuleEditor({ rule, onRule }: { rule: ObjectRule; onRule(part: Partial<ObjectRule>): void }) {
  const { settings: words } = useMessages();
  return (
    <div className="col form tight">
      {ACTS.map((act) => (
        <label key={act} className="row">
          <span className="grow">{words.acts[act]}</span>
          <select
            className="in bar rule-scope"
            value={rule[act]}
            onChange={(event) => onRule({ [act]: event.target.value as Scope })}
          >
            {SCOPES.map((scope) => (
              <option key={scope} value={scope}>
                {words.scopes[scope]}
              </option>
            ))}
          </select>
        </label>
      ))}
      {SWITCHES.map((act) => (
        <SwitchRow
          key={act}
          label={words.acts[act]}
          checked={rule[act]}
          disabled={rule.see === 'none'}
          onChange={(on) => onRule({ [act]: on })}
        />
      ))}
      <p className="say">{words.hiddenSaid}</p>
    </div>
  );
}
