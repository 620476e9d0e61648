import { useState } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { objectOf } from '../../records/dictionary.ts';
import { kindOf } from '../../records/fields/registry.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextField } from '../../ui/Field.tsx';
import type { QuoteMoves } from './useQuoteMoves.ts';

/** What the customer answered, and on which day. */
export function AnswerDialog(props: { kind: 'accept' | 'decline'; moves: QuoteMoves; onClose(): void }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const [on, setOn] = useState(format.today());
  const [reason, setReason] = useState('');
  const yes = props.kind === 'accept';

  async function note() {
    const done = yes ? await props.moves.accept(on) : await props.moves.decline(on, reason);
    if (done) props.onClose();
  }

  return (
    <Dialog
      open
      width={460}
      onClose={props.onClose}
      title={yes ? words.acceptTitle : words.declineTitle}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={messages.common.escape} onClick={props.onClose}>
            {messages.common.cancel}
          </Button>
          <Button look="primary" busy={props.moves.busy} shortcut={messages.common.enter} onClick={() => void note()}>
            {yes ? words.accept : words.decline}
          </Button>
        </>
      }
    >
      <form
        className="answer-form"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <DayField label={yes ? words.acceptedOn : words.declinedOn} value={on} onDay={setOn} autoFocus={yes} />
        {!yes && (
          <TextField
            label={words.reason}
            hint={words.reasonHint}
            value={reason}
            onChange={setReason}
            maxLength={500}
            data-autofocus
          />
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** A day, typed as everywhere: "20/11", "hier", "lun". */
export function DayField(props: { label: string; value: string; autoFocus?: boolean; onDay(day: string): void }) {
  const { model } = useWorkspace();
  const field = objectOf(model, 'quote')?.fields.find((each) => each.key === 'quotedOn');
  if (!field) return null;
  const { Input } = kindOf('date');
  return (
    <Field label={props.label}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          describedBy={describedBy}
          field={field}
          value={props.value}
          label={props.label}
          autoFocus={props.autoFocus}
          onCommit={(day) => typeof day === 'string' && props.onDay(day)}
          onCancel={() => {}}
        />
      )}
    </Field>
  );
}
