import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, readText } from '../text.ts';

function Cell({ value, roomy }: CellProps) {
  const address = asText(value);
  return roomy && address ? <a href={`mailto:${address}`}>{address}</a> : address;
}

function Input(props: InputProps) {
  return <TextEditor {...props} inputMode="email" toDraft={asText} read={readText} />;
}

export const email: FieldKind = {
  type: 'email',
  icon: 'mail',
  width: 200,
  Cell,
  Input,
  FilterInput: TextFilter,
  read: readText,
  toText: asText,
};
