import { useCallback } from 'react';
import type { Field, ObjectType, RecordRow, Value } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { nameOf } from '../dictionary.ts';
import { useWorkspace } from '../workspace.tsx';

/** Kinds of fields whose values belong to one record in the world. */
const IDENTIFYING = new Set<string>(['email', 'phone', 'siren', 'siret', 'vatNumber', 'iban']);

/** After such a field was changed: says when another record holds the same, and leads there. */
export function useDuplicateLook(object: ObjectType) {
  const { api, go, recordPath } = useWorkspace();
  const { messages, language } = useLanguage();
  const { show } = useToast();
  return useCallback(
    async (row: RecordRow, field: Field, value: Value) => {
      if (value === null || !IDENTIFYING.has(field.type)) return;
      // What was written stands; a look that fails is no trouble of the person's.
      const [twin] = await api.duplicates(object.key, { [field.key]: value }, row.id).catch(() => []);
      if (!twin) return;
      show({
        text: messages.duplicates.known(twin.label, nameOf(field, language)),
        icon: 'alert',
        action: { label: messages.duplicates.look, run: () => go(recordPath(object.key, twin.id)) },
      });
    },
    [api, object.key, go, recordPath, messages, language, show],
  );
}
