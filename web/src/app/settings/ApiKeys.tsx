import { useState } from 'react';
import type { ApiKey, KeyUse } from '../../api/settings-types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { pluralOf } from '../../records/dictionary.ts';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { SelectField, SwitchRow, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useSetting } from './useSetting.ts';

type Uses = Record<string, KeyUse>;

/** Keys given to programs: for all that one may do, or for some objects only. */
export function ApiKeys() {
  const { messages, format, language } = useLanguage();
  const words = messages.settings;
  const { api, model } = useWorkspace();
  const { act } = useAct();
  const { data, refresh } = useSetting('keys', api.keys);
  const [fresh, setFresh] = useState<string | null>(null);
  const usesOf = (key: ApiKey) =>
    key.objects === null
      ? words.keyWhole
      : model.objects
          .filter((object) => key.objects?.[object.key])
          .map((object) => words.keyUse(pluralOf(object, language), words.keyUses[key.objects?.[object.key] ?? 'none']))
          .join(' · ');
  return (
    <section className="col form">
      <h2>{words.keysTitle}</h2>
      <p className="t2">{words.keysLead}</p>
      {fresh && (
        <Banner
          meaning="ok"
          icon="key"
          action={
            <Button icon="copy" onClick={() => navigator.clipboard?.writeText(fresh)}>
              {messages.common.copy}
            </Button>
          }
        >
          {words.keyOnce} <code className="code">{fresh}</code>
        </Banner>
      )}
      <NewKey
        onMade={async (secret) => {
          setFresh(secret);
          await refresh();
        }}
      />
      <ul className="people">
        {data?.map((key) => (
          <li key={key.id}>
            <Icon name="key" />
            <span className="grow">
              <b className="md el">{key.name}</b>
              <span className="value sm t3">{usesOf(key)}</span>
            </span>
            {key.expiresOn && <span className="t3">{words.expires(format.dayInFull(key.expiresOn))}</span>}
            <Button
              onClick={() =>
                act(async () => {
                  await api.removeKey(key.id);
                  await refresh();
                })
              }
            >
              {words.revokeKey}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewKey({ onMade }: { onMade(secret: string): Promise<void> }) {
  const { messages, language } = useLanguage();
  const words = messages.settings;
  const { api, model } = useWorkspace();
  const { act, busy } = useAct();
  const [name, setName] = useState('');
  const [until, setUntil] = useState(inAYear());
  const [limited, setLimited] = useState(false);
  const [uses, setUses] = useState<Uses>({});
  const chosen = Object.keys(uses).length > 0;
  const use = (object: string, next: KeyUse | 'none') => {
    const { [object]: _former, ...others } = uses;
    setUses(next === 'none' ? others : { ...others, [object]: next });
  };
  const add = () =>
    act(async () => {
      const made = await api.addKey(name.trim(), until, limited ? uses : null);
      setName('');
      setLimited(false);
      setUses({});
      await onMade(made.key);
    });
  return (
    <form
      className="col form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="row key-form">
        <TextField label={words.keyName} value={name} onChange={setName} placeholder={words.keyNameExample} />
        <TextField label={words.keyUntil} type="date" value={until} onChange={setUntil} />
      </div>
      <SwitchRow
        label={
          <>
            {words.keyLimited}
            <span className="value sm t3">{words.keyLimitedHint}</span>
          </>
        }
        checked={limited}
        onChange={setLimited}
      />
      {limited && (
        <div className="two-columns">
          {model.objects
            .filter((object) => !object.parentField)
            .map((object) => (
              <SelectField<KeyUse | 'none'>
                key={object.key}
                label={pluralOf(object, language)}
                value={uses[object.key] ?? 'none'}
                onChange={(next) => use(object.key, next)}
                options={(['none', 'read', 'write'] as const).map((value) => ({ value, label: words.keyUses[value] }))}
              />
            ))}
        </div>
      )}
      <Button
        type="submit"
        className="self-start"
        busy={busy}
        disabled={name.trim() === '' || until === '' || (limited && !chosen)}
      >
        {words.addKey}
      </Button>
    </form>
  );
}

function inAYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
