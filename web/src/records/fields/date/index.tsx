import { useFormat, useMessages } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, InputProps } from '../kind.ts';
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

function Input(props: InputProps) {
  const words = useMessages().fields;
  const format = useFormat();
  return (
    <TextEditor
      {...props}
      placeholder={props.inCell ? undefined : words.dayHint}
      toDraft={(value) => (asText(value) ? format.dayInFull(asText(value)) : '')}
      read={(text) => {
        if (text === '') return { value: null };
        const day = readDay(text, format.today());
        return day ? { value: day } : { problem: words.notADay(text) };
      }}
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
  toText: (value, _field, { format }) => asText(value) && format.dayInFull(asText(value)),
};
