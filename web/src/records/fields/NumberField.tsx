import type { Field } from '../../api/types.ts';
import { useFormat, useLanguage } from '../../kernel/language.tsx';
import type { FilterInputProps, InputProps, Reader, Reading } from './kind.ts';
import { readDecimal, readNumber } from './read.ts';
import { TextEditor } from './TextEditor.tsx';
import { TextFilter } from './TextFilter.tsx';
import { asText } from './text.ts';

interface NumberForm {
  whole?: boolean;
  percent?: boolean;
  amount?: boolean;
}

/** Reads a number as people write it: "1 200,50", "1,5k", "12 %". */
export function numberReader({ whole, percent, amount }: NumberForm) {
  return (text: string, _field: Field, { messages, format }: Reader): Reading => {
    const words = messages.fields;
    if (text === '') return { value: null };
    const read = readNumber(text, percent ?? false, amount ? format.currency : undefined);
    if (!read.ok) {
      return {
        problem: read.readings
          ? words.ambiguous(text, format.decimal(read.readings.whole), format.decimal(read.readings.parted))
          : words.notANumber(text),
      };
    }
    if (whole && read.value.includes('.')) return { problem: words.notWhole(text) };
    return { value: read.value };
  };
}

export function NumberInput(props: InputProps & NumberForm) {
  const reader = useLanguage();
  const read = numberReader(props);
  return (
    <TextEditor
      {...props}
      numeric
      inputMode={props.whole ? 'numeric' : 'decimal'}
      toDraft={(value) => (asText(value) === '' ? '' : reader.format.decimal(asText(value)))}
      read={(text) => read(text, props.field, reader)}
    />
  );
}

export function NumberFilter(props: FilterInputProps) {
  const format = useFormat();
  return (
    <TextFilter
      {...props}
      numeric
      read={(text) => (text === '' ? '' : readDecimal(text))}
      show={(stored) => format.decimal(stored)}
    />
  );
}
