import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { keys } from '../../api/keys.ts';
import type { Session } from '../../api/settings-types.ts';
import { Doorstep } from './Doorstep.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Where one comes in; afterwards one is where one wanted to go. */
export function SignInPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { to } = useSearch({ from: '/sign-in' });
  function enter(session: Session) {
    queries.clear();
    queries.setQueryData(keys.session, session);
    if (to?.startsWith('/w/')) router.history.push(to);
    else void navigate({ to: '/' });
  }
  return (
    <Doorstep>
      <SignInForm onDone={enter} />
    </Doorstep>
  );
}
