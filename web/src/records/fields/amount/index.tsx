import { useFormat } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { NumberFilter, NumberInput, numberReader } from '../NumberField.tsx';
import { asText } from '../text.ts';

function Cell({ value }: CellProps) {
  const format = useFormat();
  return <>{asText(value) && format.amount(asText(value))}</>;
}

function Input(props: InputProps) {
  return <NumberInput {...props} amount />;
}

export const amount: FieldKind = {
  type: 'amount',
  icon: 'euro',
  width: 120,
  numeric: true,
  sheet: 'number',
  read: numberReader({ amount: true }),
  Cell,
  Input,
  FilterInput: NumberFilter,
  toText: (value, _field, { format }) => asText(value) && format.amount(asText(value)),
};
