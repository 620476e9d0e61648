import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../api/keys.ts';
import type { Field, ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { countedName, nameOf } from '../../../records/dictionary.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Skeleton } from '../../../ui/Marks.tsx';

interface RemoveFieldDialogProps {
  object: ObjectType;
  field: Field;
  busy: boolean;
  onRemove(): void;
  onClose(): void;
}

/** Before a field goes: in how many records something stands in it, and that it does not come back. */
export function RemoveFieldDialog({ object, field, busy, onRemove, onClose }: RemoveFieldDialogProps) {
  const { messages, language, format } = useLanguage();
  const words = messages.settings;
  const { api, model, slug } = useWorkspace();
  const asks = !field.computed && model.types[field.type]?.operators.includes('notEmpty') === true;
  const filled = useQuery({
    queryKey: [...keys.object(slug, object.key), 'filled', field.key],
    queryFn: () => api.count(object.key, { filter: { field: field.key, op: 'notEmpty' }, exact: true }),
    enabled: asks,
    staleTime: 0,
  });
  const count = asks ? filled.data?.count : 0;
  function said(): string | undefined {
    if (filled.isError) return words.removeFieldUncounted;
    if (count === undefined) return undefined;
    return count === 0
      ? words.removeFieldEmpty
      : words.removeFieldLoses(format.integer(count), countedName(object, count, language));
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.removeFieldAsk(nameOf(field, language))}
      width={480}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" onClick={onClose} autoFocus>
            {messages.common.cancel}
          </Button>
          <Button look="dangerous" icon="trash" busy={busy} onClick={onRemove}>
            {words.removeField}
          </Button>
        </>
      }
    >
      <p aria-live="polite">{said() ?? <Skeleton width="70%" />}</p>
      <p className="t2">{words.removeFieldForGood}</p>
    </Dialog>
  );
}
