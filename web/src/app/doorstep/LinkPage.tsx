import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { readInstance, readLink, spendLink } from '../../api/session.ts';
import type { OneTimeLink } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasswordField, TextField } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { DoorCard, Doorstep } from './Doorstep.tsx';
import { MIN_PASSWORD, passwordHint } from './password.ts';

/** A one-time link: an invitation to come in, or a new password to choose. */
export function LinkPage() {
  const { token } = useParams({ from: '/link/$token' });
  const words = useMessages().session;
  const navigate = useNavigate();
  const read = useQuery({
    queryKey: ['link', token],
    queryFn: async () => {
      await readInstance();
      return readLink(token);
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Doorstep>
      {read.data && <ChoosePassword token={token} link={read.data} />}
      {read.error && (
        <DoorCard
          title={words.linkUsedTitle}
          said={read.error instanceof Problem && read.error.detail ? read.error.detail : words.linkUsed}
          foot={
            <>
              <span className="sp" />
              <Button size="lg" onClick={() => navigate({ to: '/sign-in' })}>
                {words.toSignIn}
              </Button>
            </>
          }
        />
      )}
    </Doorstep>
  );
}

function ChoosePassword({ token, link }: { token: string; link: OneTimeLink }) {
  const { session: words, secondFactor, common } = useMessages();
  const { show } = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [userName, setUserName] = useState(link.userName ?? '');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const invited = link.kind === 'invitation';

  async function submit() {
    if (busy || password.length < MIN_PASSWORD) return;
    setBusy(true);
    try {
      const session = await spendLink(token, invited && userName ? { userName, password } : { password });
      queries.clear();
      queries.setQueryData(keys.session, session);
      await navigate({ to: '/' });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'session.code_needed') {
        show({ text: secondFactor.passwordChanged, icon: 'key' });
        await navigate({ to: '/sign-in' });
      } else setRefused(error);
    } finally {
      setBusy(false);
    }
  }
  const at = (place: string) => refused?.at.find((found) => found.place.endsWith(place))?.detail;
  return (
    <DoorCard
      brand={typeof link.workspace === 'string' ? link.workspace : link.workspace?.name}
      title={invited ? words.invitationTitle(link.name) : words.passwordTitle}
      said={invited ? words.invitationWhy : undefined}
      onSubmit={submit}
      foot={
        <>
          <span className="grow t2 sm">{link.email}</span>
          <Button
            type="submit"
            look="primary"
            size="lg"
            busy={busy}
            disabled={password.length < MIN_PASSWORD}
            shortcut={common.enter}
          >
            {words.enter}
          </Button>
        </>
      }
    >
      {refused && refused.at.length === 0 && <Banner meaning="danger">{refused.detail || common.unexpected}</Banner>}
      {invited && (
        <TextField
          label={words.userName}
          value={userName}
          onChange={setUserName}
          autoComplete="username"
          error={at('userName')}
          spellCheck={false}
          autoCapitalize="none"
        />
      )}
      <PasswordField
        label={invited ? words.password : words.newPassword}
        value={password}
        onChange={setPassword}
        autoFocus
        autoComplete="new-password"
        hint={passwordHint(password, words)}
        error={at('password')}
      />
    </DoorCard>
  );
}
