import { useFormat } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { NumberFilter, NumberInput, numberReader } from '../NumberField.tsx';
import { asText } from '../text.ts';

function Cell({ value }: CellProps) {
  const format = useFormat();
  return <>{asText(value) && format.percent(asText(value))}</>;
}

function Input(props: InputProps) {
  return <NumberInput {...props} percent />;
}

export const percent: FieldKind = {
  type: 'percent',
  icon: 'percent',
  width: 90,
  numeric: true,
  sheet: 'percent',
  read: numberReader({ percent: true }),
  Cell,
  Input,
  FilterInput: NumberFilter,
  toText: (value, _field, { format }) => asText(value) && format.percent(asText(value)),
};
