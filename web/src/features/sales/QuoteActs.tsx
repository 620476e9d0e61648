import type { RecordRow } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { objectOf } from '../../records/dictionary.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { useDuplicate } from './useDuplicate.ts';

/** What can be done to one quote where it is chosen in a list. */
export function QuoteActs({ row }: { row: RecordRow }) {
  const words = useMessages().quote;
  const { model } = useWorkspace();
  const { duplicate, busy } = useDuplicate();
  if (!objectOf(model, 'quote')?.rights.add) return null;
  return (
    <Button look="ghost" icon="copy" busy={busy} onClick={() => void duplicate(row.id)}>
      {words.duplicate}
    </Button>
  );
}
