import { useState } from 'react';
import { changePassword, closeSession, listSessions } from '../../api/session.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useAct } from '../../records/useAct.ts';
import { Button } from '../../ui/Button.tsx';
import { PasswordField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { MIN_PASSWORD, passwordHint } from '../doorstep/password.ts';
import { ApiKeys } from './ApiKeys.tsx';
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
        <ApiKeys />
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
