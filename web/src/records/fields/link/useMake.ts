import { useQueryClient } from '@tanstack/react-query';
import type { LinkValue } from '../../../api/types.ts';
import { useToast } from '../../../ui/Toast.tsx';
import { objectOf } from '../../dictionary.ts';
import { useProblemText } from '../../problemText.ts';
import { useWorkspace } from '../../workspace.tsx';
import { valuesFromWords } from './fromWords.ts';

/** Makes a record of what is typed in a picker; nothing when it is refused, which is said. */
export function useMake(target: string): (words: string) => Promise<LinkValue | null> {
  const { api, model } = useWorkspace();
  const { show } = useToast();
  const problemText = useProblemText();
  const queries = useQueryClient();
  return async (words) => {
    const object = objectOf(model, target);
    if (!object) return null;
    try {
      const written = await api.create(target, valuesFromWords(object, words));
      queries.invalidateQueries({ queryKey: ['w', api.slug, 'records', target] });
      return { id: written.id, label: written.record?.label ?? words };
    } catch (error) {
      show({ text: problemText(error), icon: 'alert', stays: true });
      return null;
    }
  };
}
