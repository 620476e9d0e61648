import type { Field } from '../../../api/types.ts';
import { useFormat, useLanguage } from '../../../kernel/language.tsx';
import { DayFilter } from '../date/DayFilter.tsx';
import type { CellProps, FieldKind, InputProps, Reader, Reading } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { asText } from '../text.ts';
import { readInstant } from './instant.ts';

function Cell({ value }: CellProps) {
  const format = useFormat();
  const instant = asText(value);
  if (!instant) return null;
  return (
    <time dateTime={instant} title={new Date(instant).toLocaleString()}>
      {format.instant(instant)}
    </time>
  );
}

function read(text: string, _field: Field, { messages, format, zone }: Reader): Reading {
  if (text === '') return { value: null };
  const instant = readInstant(text, format.today(), zone);
  return instant ? { value: instant } : { problem: messages.fields.notAnInstant(text) };
}

function Input(props: InputProps) {
  const reader = useLanguage();
  const { format, messages } = reader;
  return (
    <TextEditor
      {...props}
      placeholder={props.inCell ? undefined : messages.fields.instantHint}
      toDraft={(value) =>
        asText(value) ? `${format.dayInFull(format.dayOf(asText(value)))} ${format.time(asText(value))}` : ''
      }
      read={(text) => read(text, props.field, reader)}
    />
  );
}

export const dateTime: FieldKind = {
  type: 'dateTime',
  icon: 'clock',
  width: 190,
  numeric: true,
  Cell,
  Input,
  FilterInput: DayFilter,
  read,
  sheet: 'instant',
  toText: (value, _field, { format }) => asText(value) && format.instant(asText(value)),
};
