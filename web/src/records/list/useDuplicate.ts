import { useCallback } from 'react';
import type { ObjectType, RecordRow, Values } from '../../api/types.ts';
import { useToast } from '../../ui/Toast.tsx';
import { canWrite } from '../dictionary.ts';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';

/** Reads all of a record and hands on what a new one can have of it: not what must be its own. */
export function useDuplicate(object: ObjectType, onValues: ((values: Values) => void) | undefined) {
  const { api } = useWorkspace();
  const { show } = useToast();
  const problemText = useProblemText();
  return useCallback(
    async (row: RecordRow) => {
      try {
        const { values } = await api.record(object.key, row.id);
        const kept = object.fields.filter((field) => canWrite(field) && !field.unique);
        onValues?.(Object.fromEntries(kept.map((field) => [field.key, values[field.key] ?? null])));
      } catch (error) {
        show({ text: problemText(error), icon: 'alert', stays: true });
      }
    },
    [api, object, onValues, show, problemText],
  );
}
