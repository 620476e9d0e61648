import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Field, ObjectType, Value, Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import { canWrite, nameOf, sectionsOf } from '../dictionary.ts';
import { DuplicateNotice } from '../duplicates/DuplicateNotice.tsx';
import { useDuplicates } from '../duplicates/useDuplicates.ts';
import { useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';
import { CreateField, CreateSection } from './CreateField.tsx';
import { defaultValues, formFields } from './formFields.ts';

interface CreateDialogProps {
  object: ObjectType;
  values?: Values;
  onClose(): void;
  onCreated(id: string): void;
}

/** A new record: the few fields that matter first, the others by section and one click away, each refusal under its field. */
export function CreateDialog({ object, values: given, onClose, onCreated }: CreateDialogProps) {
  const { messages, language } = useLanguage();
  const { api, slug, me } = useWorkspace();
  const { did } = useOperations();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [values, setValues] = useState<Values>(() => ({ ...defaultValues(object, me.member), ...given }));
  const latest = useLatest(values);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const duplicates = useDuplicates(object, values);
  const typed = useRef(false);
  const [leaving, setLeaving] = useState(false);
  const first = formFields(object);
  const rest = sectionsOf(object)
    .map(({ section, fields }) => ({
      section,
      fields: fields.filter((each) => canWrite(each) && !first.includes(each)),
    }))
    .filter((group) => group.fields.length > 0);
  const errors = Object.fromEntries(problem?.at.map((place) => [place.place.split('.')[0], place.detail]) ?? []);

  async function create() {
    if (busy) return;
    // The box being typed in commits when it is left.
    (document.activeElement as HTMLElement | null)?.blur();
    await new Promise((settle) => setTimeout(settle));
    setBusy(true);
    try {
      const written = await api.create(object.key, latest.current);
      did(written.operation, messages.operations.created(written.record?.label ?? nameOf(object, language)), {
        icon: 'check',
      });
      await queries.invalidateQueries({ queryKey: keys.object(slug, object.key) });
      onCreated(written.id);
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({ detail: problemText(error) }));
    } finally {
      setBusy(false);
    }
  }

  function leave() {
    if (typed.current) setLeaving(!leaving);
    else onClose();
  }

  const asked = {
    object,
    values,
    errors,
    onCommit(field: Field, value: Value) {
      if (value !== (values[field.key] ?? null)) typed.current = true;
      setValues((before) => ({ ...before, [field.key]: value }));
    },
  };
  return (
    <Dialog
      open
      onClose={leave}
      title={messages.record.newOne(nameOf(object, language))}
      foot={
        leaving ? (
          <LeaveQuestion onStay={() => setLeaving(false)} onLeave={onClose} />
        ) : (
          <>
            <span className="sp" />
            <Button look="ghost" shortcut={messages.common.escape} onClick={leave}>
              {messages.common.cancel}
            </Button>
            <Button
              look="primary"
              busy={busy}
              shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
              onClick={create}
            >
              {messages.record.createIt}
            </Button>
          </>
        )
      }
    >
      <form
        className="create-form"
        onInput={() => {
          typed.current = true;
        }}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void create();
        }}
      >
        {problem && problem.at.length === 0 && <Banner meaning="danger">{problemText(problem)}</Banner>}
        <DuplicateNotice object={object} duplicates={duplicates} />
        {first.map((field, index) => (
          <CreateField key={field.key} {...asked} field={field} autoFocus={index === 0} />
        ))}
        {rest.map((group) => (
          <CreateSection key={group.section.key} {...asked} group={group} />
        ))}
      </form>
    </Dialog>
  );
}

/** Asked where Cancel stood: what was typed is thrown away by nobody's slip of a key. */
function LeaveQuestion({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  const { messages } = useLanguage();
  return (
    <>
      <span role="alert">{messages.record.leaveTyped}</span>
      <span className="sp" />
      <Button look="ghost" onClick={onLeave}>
        {messages.record.dropTyped}
      </Button>
      <Button look="primary" autoFocus shortcut={messages.common.escape} onClick={onStay}>
        {messages.record.keepTyping}
      </Button>
    </>
  );
}
