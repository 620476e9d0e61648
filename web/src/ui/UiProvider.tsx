import type { ReactNode } from 'react';
import { useMessages } from '../kernel/language.tsx';
import { EnvContext } from './kit/env.ts';
import { TipLayer } from './TipLayer.tsx';
import { ToastProvider } from './Toast.tsx';

/** What every screen stands on: the toasts and the tips. Menus and dialogs bring what they stand on themselves. */
export function UiProvider({ children, env }: { children: ReactNode; env?: 'test' }) {
  const words = useMessages().common;
  return (
    <EnvContext value={env}>
      <ToastProvider closeLabel={words.close}>{children}</ToastProvider>
      <TipLayer />
    </EnvContext>
  );
}
