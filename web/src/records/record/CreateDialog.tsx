import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Field, ObjectType, Value, Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field as FormField } from '../../ui/Field.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import { canWrite, nameOf } from '../dictionary.ts';
import { DuplicateNotice } from '../duplicates/DuplicateNotice.tsx';
import { useDuplicates } from '../duplicates/useDuplicates.ts';
import { kindOf } from '../fields/registry.ts';
import { useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';
import { defaultValues, formFields } from './formFields.ts';

interface CreateDialogProps {
  object: ObjectType;
  values?: Values;
  onClose(): void;
  onCreated(id: string): void;
}

/** A new record: the few fields that matter first, the others one click away, each refusal under its field. */
export function CreateDialog({ object, values: given, onClose, onCreated }: CreateDialogProps) {
  const { messages, language } = useLanguage();
  const { api, slug, me } = useWorkspace();
  const { did } = useOperations();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [values, setValues] = useState<Values>(() => ({ ...defaultValues(object, me.member), ...given }));
  const latest = useLatest(values);
  const [all, setAll] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const duplicates = useDuplicates(object, values);
  const typed = useRef(false);
  const [leaving, setLeaving] = useState(false);
  const fields = all ? object.fields.filter(canWrite) : formFields(object);
  const rest = object.fields.filter(canWrite).length - fields.length;
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
            {rest > 0 && (
              <Button look="ghost" onClick={() => setAll(true)}>
                {messages.record.moreFields(rest)}
              </Button>
            )}
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
        {fields.map((field, index) => (
          <div key={field.key} className={isWide(field) ? 'wide' : undefined}>
            <FormField
              label={nameOf(field, language)}
              required={field.required}
              hint={field.help ?? undefined}
              error={errors[field.key]}
            >
              {({ id, describedBy, invalid }) => {
                const Input = kindOf(field.type).Input;
                return (
                  <Input
                    id={id}
                    describedBy={describedBy}
                    invalid={invalid}
                    field={field}
                    value={values[field.key] ?? null}
                    label={nameOf(field, language)}
                    autoFocus={index === 0}
                    onCommit={(value: Value) => {
                      if (value !== (values[field.key] ?? null)) typed.current = true;
                      setValues((before) => ({ ...before, [field.key]: value }));
                    }}
                    onCancel={() => {}}
                  />
                );
              }}
            </FormField>
          </div>
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

function isWide(field: Field): boolean {
  return field.type === 'address' || field.type === 'longText';
}
