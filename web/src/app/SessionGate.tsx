import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { onSessionEnd } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import type { Session } from '../api/settings-types.ts';

const SignInOver = lazy(() => import('./doorstep/SignInOver.tsx').then((part) => ({ default: part.SignInOver })));

/** When a session ends, sign-in opens over the page: what was typed stays, and what was being sent is sent again. */
export function SessionGate({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    onSessionEnd(
      () =>
        new Promise((resume) => {
          waiting.current.push(resume);
          setOpen(true);
        }),
    );
    return () => onSessionEnd(null);
  }, []);

  const login = queries.getQueryData<Session>(keys.session)?.account.userName;
  function resume(session: Session) {
    queries.setQueryData(keys.session, session);
    setOpen(false);
    for (const go of waiting.current.splice(0)) go();
  }
  return (
    <>
      {children}
      <Suspense fallback={null}>{open && <SignInOver login={login} onDone={resume} />}</Suspense>
    </>
  );
}
