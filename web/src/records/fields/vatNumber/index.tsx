import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, grouped, readText } from '../text.ts';

const shown = (value: CellProps['value']) => grouped(asText(value), [2, 2]);

const read = (text: string) => readText(text.replace(/\s/g, ''));

function Cell({ value }: CellProps) {
  return <>{shown(value)}</>;
}

function Input(props: InputProps) {
  return <TextEditor {...props} inputMode="text" toDraft={shown} read={read} />;
}

export const vatNumber: FieldKind = {
  type: 'vatNumber',
  icon: 'percent',
  width: 150,
  Cell,
  Input,
  FilterInput: TextFilter,
  read,
  toText: shown,
};
