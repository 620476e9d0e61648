import { type ReactNode, useId } from 'react';
import type { ImportChoice, ImportLook } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Field, SelectField, SwitchRow } from '../../ui/Field.tsx';
import { fieldAt, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { useWorkspace } from '../workspace.tsx';
import { targetName } from './ColumnRow.tsx';
import {
  fillsPostcode,
  isReturned,
  keysOf,
  linkTargets,
  type Mapping,
  markable,
  missingChoices,
  missingOf,
  withMissing,
} from './mapping.ts';

export interface RuleDraft extends Omit<ImportChoice, 'mapping' | 'owner'> {
  owner: { id: string; label: string | null } | null;
}

/** What becomes of rows already there, links that lead nowhere, values that cannot be. */
export function Rules(props: {
  look: ImportLook;
  object: ObjectType;
  mapping: Mapping;
  rules: RuleDraft;
  /** Whether the check found a row of totals under the table. */
  hasTotal: boolean;
  onRules(part: Partial<RuleDraft>): void;
}) {
  const { look, object, mapping, rules, onRules } = props;
  const past = look.takenOverBy;
  const returned = isReturned(mapping);
  const { messages, language } = useLanguage();
  const words = messages.imports;
  const keys = keysOf(object, mapping, past);
  const key = keys.some((field) => field.key === rules.key) ? rules.key : null;
  const links = linkTargets(look, mapping);
  const owner = object.ownerField ? fieldAt(object, object.ownerField) : undefined;
  const asksOwner =
    owner?.access === 'write' && !owner.readOnly && !Object.values(mapping).includes(object.ownerField ?? '');
  const marks = markable(object, mapping, past);
  return (
    <section className="irules" aria-labelledby="import-rules">
      <h2 id="import-rules">{words.rules}</h2>
      {returned ? (
        <p className="hint">{words.returned}</p>
      ) : (
        <SelectField
          label={words.key}
          value={key ?? ''}
          options={[
            { value: '', label: words.noKey },
            ...keys.map((field) => ({ value: field.key, label: nameOf(field, language) })),
          ]}
          onChange={(value) => onRules({ key: value || null })}
        />
      )}
      {key && !past && (
        <Radios
          label={words.existing}
          value={rules.existing === 'update' ? 'update' : 'skip'}
          options={words.existingChoices}
          onChange={(existing) => onRules({ existing })}
        />
      )}
      {links.map((target) => (
        <SelectField
          key={target.key}
          label={words.missingLink(targetName(target, object, language, messages))}
          value={missingOf(rules, target.key)}
          options={missingChoices(object, target, past).map((value) => ({
            value,
            label: words.missingLinksChoices[value],
          }))}
          hint={missingOf(rules, target.key) === 'keep' ? words.missingLinksHint : undefined}
          onChange={(missing) => onRules({ links: withMissing(rules.links, target.key, missing) })}
        />
      ))}
      {past ? (
        <p className="hint">{words.pastIsWhole}</p>
      ) : (
        <Radios
          label={words.wrongValues}
          value={rules.wrongValues}
          options={words.wrongValuesChoices}
          onChange={(wrongValues) => onRules({ wrongValues })}
        />
      )}
      {fillsPostcode(mapping) && (
        <SwitchRow
          label={words.pad}
          checked={rules.padPostcodes}
          onChange={(padPostcodes) => onRules({ padPostcodes })}
        />
      )}
      {props.hasTotal && (
        <SwitchRow label={words.keepTotal} checked={rules.keepTotal} onChange={(keepTotal) => onRules({ keepTotal })} />
      )}
      {marks.length > 0 && (
        <fieldset className="iradios">
          <legend>{words.marks}</legend>
          {marks.map((field) => (
            <SwitchRow
              key={field.key}
              label={nameOf(field, language)}
              checked={rules.marks.includes(field.key)}
              onChange={(on) => onRules({ marks: withMark(rules.marks, field.key, on) })}
            />
          ))}
        </fieldset>
      )}
      {owner && asksOwner && (
        <Field label={words.owner}>
          {(ids) => <OwnerBox {...ids} field={owner} rules={rules} onRules={onRules} />}
        </Field>
      )}
    </section>
  );
}

const withMark = (marks: string[], field: string, on: boolean) => [
  ...marks.filter((mark) => mark !== field),
  ...(on ? [field] : []),
];

function OwnerBox(props: {
  id: string;
  field: ObjectType['fields'][number];
  rules: RuleDraft;
  onRules(part: Partial<RuleDraft>): void;
}) {
  const { language } = useLanguage();
  const { me } = useWorkspace();
  const Input = kindOf(props.field.type).Input;
  return (
    <Input
      id={props.id}
      field={props.field}
      label={nameOf(props.field, language)}
      value={props.rules.owner}
      onCommit={(value) =>
        props.onRules({ owner: value && typeof value === 'object' && 'id' in value ? value : me.member })
      }
      onCancel={() => undefined}
    />
  );
}

function Radios<T extends string>(props: {
  label: ReactNode;
  value: T;
  options: Record<T, string>;
  onChange(value: T): void;
}) {
  const name = useId();
  return (
    <fieldset className="iradios">
      <legend>{props.label}</legend>
      {(Object.entries(props.options) as [T, string][]).map(([value, label]) => (
        <label key={value} className="row">
          <input
            type="radio"
            className="radio"
            name={name}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
