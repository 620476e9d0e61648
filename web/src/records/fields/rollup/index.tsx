import type { Field, Model } from '../../../api/types.ts';
import type { Format } from '../../../kernel/format.ts';
import { useFormat } from '../../../kernel/language.tsx';
import { objectOf } from '../../dictionary.ts';
import { useWorkspace } from '../../workspace.tsx';
import type { CellProps, FieldKind } from '../kind.ts';
import { NumberFilter } from '../NumberField.tsx';
import { asText } from '../text.ts';

/** What is rolled up: a sum of amounts is an amount, a count is a whole number. */
export function sumsAmounts(field: Field, model: Model): boolean {
  const { source, function: how, of } = field.settings;
  if (how !== 'sum') return false;
  return objectOf(model, String(source))?.fields.find((summed) => summed.key === of)?.type !== 'decimal';
}

function shown(value: string, amounts: boolean, format: Format): string {
  if (value === '') return '';
  return amounts ? format.amount(value) : format.decimal(value);
}

function Cell({ value, field }: CellProps) {
  const { model } = useWorkspace();
  const format = useFormat();
  return shown(asText(value), sumsAmounts(field, model), format);
}

export const rollup: FieldKind = {
  type: 'rollup',
  icon: 'sum',
  width: 120,
  numeric: true,
  sheet: 'number',
  Cell,
  Input: () => null,
  FilterInput: NumberFilter,
  toText: (value, field, { format }) => shown(asText(value), field.settings.function === 'sum', format),
};
