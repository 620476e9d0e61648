import { useEffect, useState } from 'react';
import { Problem } from '../../api/client.ts';
import { signIn } from '../../api/session.ts';
import type { Session } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasswordField, TextField } from '../../ui/Field.tsx';
import { DoorCard } from './Doorstep.tsx';
import { useAccountLanguage } from './useAccountLanguage.ts';

/** Name, password, and the code of one's phone where it is asked; a wrong pair never says which half was wrong, and says how long the next try takes. */
export function SignInForm(props: {
  onDone: (session: Session) => void;
  title?: string;
  said?: string;
  login?: string;
}) {
  const { session: words, secondFactor: second, common } = useMessages();
  const agree = useAccountLanguage();
  const [login, setLogin] = useState(props.login ?? '');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<Problem | null>(null);
  const [wait, setWait] = useState(0);
  const [busy, setBusy] = useState(false);
  const [help, setHelp] = useState(false);
  const [code, setCode] = useState('');
  const [codeAsked, setCodeAsked] = useState(false);

  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  async function submit() {
    if (busy || wait > 0) return;
    setBusy(true);
    try {
      const session = await signIn(login.trim(), password, code);
      await agree(session.account);
      props.onDone(session);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const asks = error.code === 'session.code_needed';
      setRefused(asks ? null : error);
      setWait(Number(error.values.retryInSeconds ?? 0));
      setCode('');
      if (asks) setCodeAsked(true);
      else if (error.code === 'session.bad_credentials') {
        setPassword('');
        setCodeAsked(false);
      }
    } finally {
      setBusy(false);
    }
  }

  return (
    <DoorCard
      title={props.title ?? words.title}
      said={props.said}
      onSubmit={submit}
      foot={
        <>
          <span className="grow t2 sm">{wait > 0 ? words.retryIn(wait) : ''}</span>
          <Button type="submit" look="primary" size="lg" busy={busy} disabled={wait > 0} shortcut={common.enter}>
            {words.enter}
          </Button>
        </>
      }
    >
      {refused && (
        <Banner meaning="danger">{refused.isSilence ? common.unreachable : refused.detail || common.unexpected}</Banner>
      )}
      <TextField
        label={words.login}
        value={login}
        onChange={setLogin}
        autoFocus={!props.login}
        autoComplete="username"
        name="login"
        spellCheck={false}
        autoCapitalize="none"
      />
      <PasswordField
        label={words.password}
        value={password}
        onChange={setPassword}
        autoFocus={Boolean(props.login)}
        autoComplete="current-password"
        name="password"
        hint={help ? words.forgottenHow : undefined}
        aside={
          <button type="button" className="acc sm md" onClick={() => setHelp(!help)}>
            {words.forgotten}
          </button>
        }
      />
      {codeAsked && (
        <TextField
          label={second.doorCode}
          hint={second.doorHint}
          value={code}
          onChange={setCode}
          autoFocus
          autoComplete="one-time-code"
          name="code"
          spellCheck={false}
          autoCapitalize="none"
        />
      )}
    </DoorCard>
  );
}
