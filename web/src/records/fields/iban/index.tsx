import { isIban, shownIban, tidyIban } from '../../../kernel/iban.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, InputProps, Reader, Reading } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText } from '../text.ts';

const shown = (value: CellProps['value']) => shownIban(asText(value));

function read(text: string, { messages }: Reader): Reading {
  if (text === '') return { value: null };
  return isIban(text) ? { value: tidyIban(text) } : { problem: messages.fields.notAnIban(text) };
}

function Cell({ value }: CellProps) {
  return <>{shown(value)}</>;
}

function Input(props: InputProps) {
  const reader = useLanguage();
  return <TextEditor {...props} inputMode="text" toDraft={shown} read={(text) => read(text, reader)} />;
}

export const iban: FieldKind = {
  type: 'iban',
  icon: 'euro',
  width: 260,
  Cell,
  Input,
  FilterInput: (props) => <TextFilter {...props} read={tidyIban} show={shownIban} />,
  read: (text, _field, reader) => read(text, reader),
  toText: shown,
};
