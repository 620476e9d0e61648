import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, grouped, readText } from '../text.ts';

const shown = (value: CellProps['value']) => grouped(asText(value), [3, 3, 3, 5]);

const read = (text: string) => readText(text.replace(/\s/g, ''));

function Cell({ value }: CellProps) {
  return <>{shown(value)}</>;
}

function Input(props: InputProps) {
  return <TextEditor {...props} inputMode="numeric" toDraft={shown} read={read} />;
}

export const siret: FieldKind = {
  type: 'siret',
  icon: 'hash',
  width: 160,
  Cell,
  Input,
  FilterInput: TextFilter,
  read,
  toText: shown,
};
