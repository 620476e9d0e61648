import type { PendingLink } from '../../api/pending.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { nameOf, objectOf } from '../dictionary.ts';
import { useWorkspace } from '../workspace.tsx';
import { useSettling } from './usePending.ts';

/** Under an empty link of a record: what its file said there, and what can be done about it. The field itself takes the record meant. */
export function PendingMark({ link, record }: { link: PendingLink; record: string }) {
  const { messages, language } = useLanguage();
  const words = messages.pending;
  const { model } = useWorkspace();
  const settling = useSettling();
  const target = objectOf(model, link.target);
  const choice = { object: link.object, field: link.field, said: link.said, only: [record] };
  const [only, ...others] = link.candidates;
  return (
    <span className="pending-mark">
      <span className="sm warn">{words.waitsFor(link.said)}</span>
      {only && others.length === 0 && (
        <Button size="small" icon="link" disabled={settling.busy} onClick={() => void settling.link(choice, only)}>
          {words.linkTo(only.label)}
        </Button>
      )}
      {!only && target?.rights.add && (
        <Button size="small" icon="plus" disabled={settling.busy} onClick={() => void settling.create(choice)}>
          {words.create(nameOf(target, language))}
        </Button>
      )}
      <Button size="small" look="ghost" disabled={settling.busy} onClick={() => void settling.drop(choice)}>
        {words.drop}
      </Button>
    </span>
  );
}
