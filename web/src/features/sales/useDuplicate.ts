import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../api/keys.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useOperations } from '../../records/operations.tsx';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { quotesApi } from './quotesApi.ts';

/** Makes a variant of a quote and opens it: from its page, its list and the palette. */
export function useDuplicate() {
  const { slug, go, recordPath } = useWorkspace();
  const api = useMemo(() => quotesApi(slug), [slug]);
  const queries = useQueryClient();
  const { act, busy } = useAct();
  const { did } = useOperations();
  const words = useMessages().quote;
  return {
    busy,
    async duplicate(id: string) {
      const done = await act(() => api.move(id, 'duplicate'));
      if (!done) return;
      did(done.operation, words.duplicated, { icon: 'copy' });
      await queries.invalidateQueries({ queryKey: keys.object(slug, 'quote') });
      go(recordPath('quote', done.id));
    },
  };
}
