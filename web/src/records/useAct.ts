import { useCallback, useState } from 'react';
import { useToast } from '../ui/Toast.tsx';
import { useProblemText } from './problemText.ts';

/** Runs a write of a settings page: busy while it lasts, refused in words when it fails. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const { show } = useToast();
  const problemText = useProblemText();
  const act = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      setBusy(true);
      try {
        return await work();
      } catch (error) {
        show({ text: problemText(error), icon: 'alert', stays: true });
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [show, problemText],
  );
  return { act, busy };
}
