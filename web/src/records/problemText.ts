import { useCallback } from 'react';
import { Problem } from '../api/client.ts';
import { useMessages } from '../kernel/language.tsx';

/** The sentence a person reads when something was refused. */
export function useProblemText(): (error: unknown) => string {
  const words = useMessages().common;
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof Problem)) return words.unexpected;
      if (error.isSilence) return words.unreachable;
      if (error.isCutOff) return words.cutOff;
      return error.at[0]?.detail || error.detail || error.title || words.unexpected;
    },
    [words],
  );
}
