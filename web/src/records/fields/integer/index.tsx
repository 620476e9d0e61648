import { useFormat } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { NumberFilter, NumberInput, numberReader } from '../NumberField.tsx';
import { asText } from '../text.ts';

function Cell({ value }: CellProps) {
  const format = useFormat();
  return <>{asText(value) && format.integer(asText(value))}</>;
}

function Input(props: InputProps) {
  return <NumberInput {...props} whole />;
}

export const integer: FieldKind = {
  type: 'integer',
  icon: 'hash',
  width: 100,
  numeric: true,
  sheet: 'number',
  read: numberReader({ whole: true }),
  Cell,
  Input,
  FilterInput: NumberFilter,
  toText: (value, _field, { format }) => asText(value) && format.integer(asText(value)),
};
