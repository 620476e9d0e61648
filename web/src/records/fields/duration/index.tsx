import { parseDuration, shownDuration } from '../../../kernel/durations.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, InputProps, Reader, Reading } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText } from '../text.ts';

const shown = (value: CellProps['value']) => (asText(value) === '' ? '' : shownDuration(Number(asText(value))));

function read(text: string, { messages }: Reader): Reading {
  if (text === '') return { value: null };
  const minutes = parseDuration(text);
  return minutes === null ? { problem: messages.fields.notADuration(text) } : { value: String(minutes) };
}

/** What a filter compares with; nothing while what is typed is no duration yet. */
function compared(text: string): string | null {
  if (text === '') return '';
  const minutes = parseDuration(text);
  return minutes === null ? null : String(minutes);
}

function Cell({ value }: CellProps) {
  return <>{shown(value)}</>;
}

function Input(props: InputProps) {
  const reader = useLanguage();
  return (
    <TextEditor
      {...props}
      numeric
      placeholder={reader.messages.fields.durationHint}
      toDraft={shown}
      read={(text) => read(text, reader)}
    />
  );
}

export const duration: FieldKind = {
  type: 'duration',
  icon: 'clock',
  width: 100,
  numeric: true,
  sheet: 'number',
  Cell,
  Input,
  FilterInput: (props) => <TextFilter {...props} numeric read={compared} show={(minutes) => shown(minutes)} />,
  read: (text, _field, reader) => read(text, reader),
  toText: shown,
};
