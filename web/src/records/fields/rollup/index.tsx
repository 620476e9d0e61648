import type { Field } from '../../../api/types.ts';
import type { Format } from '../../../kernel/format.ts';
import { useFormat } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind } from '../kind.ts';
import { NumberFilter } from '../NumberField.tsx';
import { asText } from '../text.ts';

/** A sum of amounts reads as an amount, a count as a whole number. */
function shown(value: string, field: Field, format: Format): string {
  if (value === '') return '';
  const result = field.settings.result ?? (field.settings.function === 'count' ? 'integer' : 'amount');
  return result === 'amount' ? format.amount(value) : format.decimal(value);
}

function Cell({ value, field }: CellProps) {
  return <>{shown(asText(value), field, useFormat())}</>;
}

export const rollup: FieldKind = {
  type: 'rollup',
  icon: 'sum',
  width: 120,
  numeric: true,
  Cell,
  Input: () => null,
  FilterInput: NumberFilter,
  toText: (value, field, { format }) => shown(asText(value), field, format),
};
