import type { CellProps, FieldKind, InputProps } from '../kind.ts';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, grouped, readText } from '../text.ts';

/** "+33299401827" → "02 99 40 18 27"; a number from abroad keeps its prefix. */
export function shownPhone(number: string): string {
  if (/^\+33\d{9}$/.test(number)) return grouped(`0${number.slice(3)}`, [2, 2, 2, 2, 2]);
  return number;
}

function Cell({ value, roomy }: CellProps) {
  const number = asText(value);
  return roomy && number ? <a href={`tel:${number}`}>{shownPhone(number)}</a> : shownPhone(number);
}

function Input(props: InputProps) {
  return <TextEditor {...props} inputMode="tel" toDraft={(value) => shownPhone(asText(value))} read={readText} />;
}

export const phone: FieldKind = {
  type: 'phone',
  icon: 'phone',
  width: 140,
  Cell,
  Input,
  FilterInput: TextFilter,
  toText: (value) => shownPhone(asText(value)),
};
