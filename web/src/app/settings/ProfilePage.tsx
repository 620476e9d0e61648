import { useState } from 'react';
import { changePassword, closeSession, listSessions } from '../../api/session.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasswordField, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { MIN_PASSWORD, passwordHint } from '../doorstep/password.ts';
import { SecondFactor } from './SecondFactor.tsx';
import { useSetting } from './useSetting.ts';

/** Oneself: password, second factor, where one is signed in, keys given to programs. */
export function ProfilePage() {
  return (
    <div className="page">
      <div className="settings-column">
        <Password />
        <SecondFactor />
        <Sessions />
        <Keys />
      </div>
    </div>
  );
}

function Password() {
  const { settings: words, session } = useLanguage().messages;
  const { act, busy } = useAct();
  const { show } = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const save = () =>
    act(async () => {
      await changePassword(current, next);
      setCurrent('');
      setNext('');
      show({ text: words.passwordChanged, icon: 'key' });
    });
  return (
    <form
      className="col form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{words.passwordTitle}</h2>
      <div className="two-columns">
        <PasswordField
          label={words.currentPassword}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <PasswordField
          label={session.newPassword}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          hint={passwordHint(next, session)}
        />
      </div>
      <Button type="submit" className="self-start" busy={busy} disabled={current === '' || next.length < MIN_PASSWORD}>
        {words.changePassword}
      </Button>
    </form>
  );
}

function Sessions() {
  const { messages, format } = useLanguage();
  const words = messages.settings;
  const { act } = useAct();
  const { data, refresh } = useSetting('sessions', listSessions);
  return (
    <section>
      <h2>{words.sessionsTitle}</h2>
      <ul className="people">
        {data?.map((session) => (
          <li key={session.id}>
            <Icon name="screen" />
            <span className="grow">
              <b className="md">{session.device}</b>
              <span className="value sm t3">{words.lastSeen(format.instant(session.lastSeenAt))}</span>
            </span>
            {session.current ? (
              <span className="t3">{words.thisDevice}</span>
            ) : (
              <Button
                onClick={() =>
                  act(async () => {
                    await closeSession(session.id);
                    await refresh();
                  })
                }
              >
                {words.closeSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Keys() {
  const { messages, format } = useLanguage();
  const words = messages.settings;
  const { api } = useWorkspace();
  const { act, busy } = useAct();
  const { data, refresh } = useSetting('keys', api.keys);
  const [name, setName] = useState('');
  const [until, setUntil] = useState(inAYear());
  const [fresh, setFresh] = useState<string | null>(null);
  const add = () =>
    act(async () => {
      const made = await api.addKey(name.trim(), until);
      setFresh(made.key);
      setName('');
      await refresh();
    });
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
      <form
        className="row key-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label={words.keyName} value={name} onChange={setName} placeholder={words.keyNameExample} />
        <TextField label={words.keyUntil} type="date" value={until} onChange={setUntil} />
        <Button type="submit" size="lg" busy={busy} disabled={name.trim() === '' || until === ''}>
          {words.addKey}
        </Button>
      </form>
      <ul className="people">
        {data?.map((key) => (
          <li key={key.id}>
            <Icon name="key" />
            <b className="md grow el">{key.name}</b>
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

function inAYear(): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
