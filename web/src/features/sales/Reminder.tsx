import { useState } from 'react';
import type { Field, ObjectType } from '../../api/types.ts';
import { addDays } from '../../kernel/days.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { canWrite, nameOf, objectOf } from '../../records/dictionary.ts';
import { useWriter } from '../../records/useWriter.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DayField } from './AnswerDialog.tsx';
import type { QuoteState } from './quotesApi.ts';

interface ReminderProps {
  state: QuoteState;
  onSaved(): Promise<unknown>;
}

/** When the customer is to be asked again: in three days, in a week, on a day; one click sets it. */
export function Reminder({ state, onSaved }: ReminderProps) {
  const { model } = useWorkspace();
  const object = objectOf(model, 'quote');
  const field = object?.fields.find((each) => each.key === 'remindOn');
  if (!object || !field || state.record.values.state !== 'sent') return null;
  if (!canWrite(field) || !state.may.includes('decline')) return <Said state={state} />;
  return <Settable object={object} field={field} state={state} onSaved={onSaved} />;
}

function Said({ state }: { state: QuoteState }) {
  const { messages, format } = useLanguage();
  const on = state.record.values.remindOn;
  if (typeof on !== 'string') return null;
  const due = on <= format.today();
  return (
    <p className={due ? 'row warn md' : 'row t2'}>
      <Icon name="bell" size={14} />
      {messages.quote.remindOn(format.dayInWords(on))}
    </p>
  );
}

function Settable({ object, field, state, onSaved }: ReminderProps & { object: ObjectType; field: Field }) {
  const { messages, format, language } = useLanguage();
  const words = messages.quote;
  const { save } = useWriter(object);
  const [choosing, setChoosing] = useState(false);
  const on = typeof state.record.values.remindOn === 'string' ? state.record.values.remindOn : null;
  const today = format.today();
  async function set(day: string | null) {
    setChoosing(false);
    const done = await save(state.record, field, day, nameOf(field, language));
    if (done.done) await onSaved();
  }
  return (
    <section className="reminder" aria-label={nameOf(field, language)}>
      <div className="row wrap">
        {on ? (
          <Said state={state} />
        ) : (
          <span className="row t2">
            <Icon name="bell" size={14} />
            {words.remind}
          </span>
        )}
        {on && <IconButton icon="close" size="small" label={words.noReminder} onClick={() => void set(null)} />}
        <span className="sp" />
        <Button size="small" onClick={() => void set(addDays(today, 3))}>
          {words.inThreeDays}
        </Button>
        <Button size="small" onClick={() => void set(addDays(today, 7))}>
          {words.inAWeek}
        </Button>
        <Button size="small" icon="calendar" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {words.onADay}
        </Button>
      </div>
      {choosing && (
        <DayField
          label={nameOf(field, language)}
          value={on ?? addDays(today, 7)}
          autoFocus
          onDay={(day) => void set(day)}
        />
      )}
    </section>
  );
}
