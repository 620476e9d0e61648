import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { onSessionEnd } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import type { Session } from '../api/settings-types.ts';
import { useMessages } from '../kernel/language.tsx';
import { DialogSheet } from '../ui/Dialog.tsx';
import { late } from '../ui/late.tsx';

const SignInForm = late(() => import('./doorstep/SignInForm.tsx').then((module) => module.SignInForm));

/** When a session ends, sign-in opens over the page: what was typed stays, and what was being sent is sent again. */
export function SessionGate({ children }: { children: ReactNode }) {
  const words = useMessages().session;
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
      <DialogSheet open={open} onClose={() => {}} must className="door-over" label={words.again}>
        <SignInForm title={words.again} said={words.againWhy} login={login} onDone={resume} />
      </DialogSheet>
    </>
  );
}
