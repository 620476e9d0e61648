import { useState } from 'react';
import type { DiscountRules } from '../../api/settings-types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { readNumber } from '../../records/fields/read.ts';
import { useProblemText } from '../../records/problemText.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useSaving } from './useSaving.ts';
import { useSetting } from './useSetting.ts';

const LIMITS = ['line', 'whole', 'margin'] as const;
type Typed = Record<(typeof LIMITS)[number], string>;

/** How deep discounts may go, who may allow more, and the margin under which a quote is marked. */
export function DiscountLimits() {
  const { api } = useWorkspace();
  const rules = useSetting('discounts', api.discountRules);
  const roles = useSetting('roles', api.roles).data;
  if (!rules.data || !roles) return null;
  return <Limits key={JSON.stringify(rules.data)} rules={rules.data} roles={roles} refresh={rules.refresh} />;
}

function Limits(props: { rules: DiscountRules; roles: { key: string; name: string }[]; refresh(): Promise<unknown> }) {
  const { messages, format } = useLanguage();
  const words = messages.settings;
  const { api } = useWorkspace();
  const { show } = useToast();
  const problemText = useProblemText();
  const { save, busy, problem, errorAt } = useSaving();
  const shown = (value: string | null) => (value === null ? '' : format.decimal(value));
  const [typed, setTyped] = useState<Typed>({
    line: shown(props.rules.line),
    whole: shown(props.rules.whole),
    margin: shown(props.rules.margin),
  });
  const [releasers, setReleasers] = useState(props.rules.releasers);
  const apply = () =>
    save(async () => {
      await api.changeDiscountRules({
        line: written(typed.line),
        whole: written(typed.whole),
        margin: written(typed.margin),
        releasers,
      });
      await props.refresh();
      show({ text: words.discountsSaved });
    });
  return (
    <form
      className="settings-column"
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <h2>{words.discountsTitle}</h2>
      <p className="t2">{words.discountsLead}</p>
      {problem && <Banner meaning="danger">{problemText(problem)}</Banner>}
      <div className="two-columns">
        {LIMITS.map((limit) => (
          <TextField
            key={limit}
            label={words.discountLimits[limit]}
            hint={words.discountHints[limit]}
            value={typed[limit]}
            inputMode="decimal"
            onChange={(text) => setTyped({ ...typed, [limit]: text })}
            error={errorAt(limit)}
            maxLength={12}
            autoComplete="off"
          />
        ))}
      </div>
      <fieldset className="col releasers">
        <legend className="sm md t2">{words.releasers}</legend>
        {props.roles.map((role) => (
          <label key={role.key} className="row">
            <input
              type="checkbox"
              className="cb"
              checked={releasers.includes(role.key)}
              onChange={(event) =>
                setReleasers(
                  event.target.checked ? [...releasers, role.key] : releasers.filter((key) => key !== role.key),
                )
              }
            />
            {role.name}
          </label>
        ))}
        {errorAt('releasers') && (
          <p className="sm danger" role="alert">
            {errorAt('releasers')}
          </p>
        )}
      </fieldset>
      <Button type="submit" busy={busy} className="self-start">
        {words.applyDiscounts}
      </Button>
    </form>
  );
}

/** "12,5 %" as the server reads it; what is no number goes as it is and is refused there in words. */
function written(text: string): string | null {
  const bare = text.replace('%', '').trim();
  if (bare === '') return null;
  const read = readNumber(bare, true);
  return read.ok ? read.value : bare;
}
