import { useFormat, useLanguage, useMessages } from '../../../kernel/language.tsx';
import { DayFilter } from '../date/DayFilter.tsx';
import type { CellProps, FieldKind, InputProps } from '../kind.ts';
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

function Input(props: InputProps) {
  const words = useMessages().fields;
  const { format, zone } = useLanguage();
  return (
    <TextEditor
      {...props}
      placeholder={props.inCell ? undefined : words.instantHint}
      toDraft={(value) =>
        asText(value) ? `${format.dayInFull(format.dayOf(asText(value)))} ${format.time(asText(value))}` : ''
      }
      read={(text) => {
        if (text === '') return { value: null };
        const instant = readInstant(text, format.today(), zone);
        return instant ? { value: instant } : { problem: words.notAnInstant(text) };
      }}
    />
  );
}

export const dateTime: FieldKind = {
  type: 'dateTime',
  icon: 'clock',
  width: 160,
  numeric: true,
  Cell,
  Input,
  FilterInput: DayFilter,
  toText: (value, _field, { format }) => asText(value) && format.instant(asText(value)),
};
