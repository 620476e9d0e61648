import { useCallback, useRef, useState } from 'react';
import { useToast } from '../ui/Toast.tsx';
import { useProblemText } from './problemText.ts';

/** Runs a write of a settings page: busy while it lasts, refused in words when it fails, until the next try. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const { show } = useToast();
  const problemText = useProblemText();
  const takeBack = useRef<() => void>(undefined);
  const act = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      setBusy(true);
      takeBack.current?.();
      try {
        return await work();
      } catch (error) {
        takeBack.current = show({ text: problemText(error), icon: 'alert', stays: true });
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [show, problemText],
  );
  return { act, busy };
}
