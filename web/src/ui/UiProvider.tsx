import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../kernel/language.tsx';
import { ToastProvider } from './Toast.tsx';
import { theme } from './theme.ts';

/** What every screen stands on: the kit without a style element of its own (the page allows none), and the toasts. */
export function UiProvider({ children, env }: { children: ReactNode; env?: 'test' }) {
  const words = useMessages().common;
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      defaultColorScheme="auto"
      env={env}
    >
      <ToastProvider closeLabel={words.close}>{children}</ToastProvider>
    </MantineProvider>
  );
}
