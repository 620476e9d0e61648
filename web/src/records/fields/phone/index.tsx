import { formatPhone } from '../../../kernel/phones.ts';
import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, readText } from '../text.ts';

function Cell({ value, roomy }: CellProps) {
  const number = asText(value);
  return roomy && number ? <a href={`tel:${number}`}>{formatPhone(number)}</a> : formatPhone(number);
}

function Input(props: InputProps) {
  return <TextEditor {...props} inputMode="tel" toDraft={(value) => formatPhone(asText(value))} read={readText} />;
}

export const phone: FieldKind = {
  type: 'phone',
  icon: 'phone',
  width: 140,
  Cell,
  Input,
  FilterInput: TextFilter,
  read: readText,
  toText: (value) => formatPhone(asText(value)),
};
