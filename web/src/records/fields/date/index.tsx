import type { Field } from '../../../api/types.ts';
import { useFormat, useLanguage } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, InputProps, Reader, Reading } from '../kind.ts';
import { readDay } from '../read.ts';
import { TextEditor } from '../TextEditor.tsx';
import { asText } from '../text.ts';
import { DayFilter } from './DayFilter.tsx';

function Cell({ value, roomy }: CellProps) {
  const format = useFormat();
  const day = asText(value);
  if (!day) return null;
  return (
    <time dateTime={day} title={format.dayInWords(day)}>
      {roomy ? format.dayInFull(day) : format.day(day)}
    </time>
  );
}

function read(text: string, _field: Field, { messages, format }: Reader): Reading {
  if (text === '') return { value: null };
  const day = readDay(text, format.today());
  return day ? { value: day } : { problem: messages.fields.notADay(text) };
}

function Input(props: InputProps) {
  const reader = useLanguage();
  const { format, messages } = reader;
  return (
    <TextEditor
      {...props}
      placeholder={props.inCell ? undefined : messages.fields.dayHint}
      toDraft={(value) => (asText(value) ? format.dayInFull(asText(value)) : '')}
      read={(text) => read(text, props.field, reader)}
    />
  );
}

export const date: FieldKind = {
  type: 'date',
  icon: 'calendar',
  width: 120,
  numeric: true,
  Cell,
  Input,
  FilterInput: DayFilter,
  read,
  sheet: 'day',
  toText: (value, _field, { format }) => asText(value) && format.dayInFull(asText(value)),
};
