import type { Field } from '../../../api/types.ts';
import { useFormat } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { NumberFilter, NumberInput, numberReader } from '../NumberField.tsx';
import { asText } from '../text.ts';

function scaleOf(field: Field): number | undefined {
  return typeof field.settings.scale === 'number' ? field.settings.scale : undefined;
}

function Cell({ value, field }: CellProps) {
  const format = useFormat();
  return <>{asText(value) && format.decimal(asText(value), scaleOf(field))}</>;
}

function Input(props: InputProps) {
  return <NumberInput {...props} />;
}

export const decimal: FieldKind = {
  type: 'decimal',
  icon: 'hash',
  width: 110,
  numeric: true,
  sheet: 'number',
  read: numberReader({}),
  Cell,
  Input,
  FilterInput: NumberFilter,
  toText: (value, field, { format }) => asText(value) && format.decimal(asText(value), scaleOf(field)),
};
