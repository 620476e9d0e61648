import { useFormat, useMessages } from '../../kernel/language.tsx';
import type { FilterInputProps, InputProps } from './kind.ts';
import { readDecimal, readNumber } from './read.ts';
import { TextEditor } from './TextEditor.tsx';
import { TextFilter } from './TextFilter.tsx';
import { asText } from './text.ts';

/** A number typed as people write it: "1 200,50", "1,5k", "12 %". */
export function NumberInput(props: InputProps & { whole?: boolean; percent?: boolean }) {
  const words = useMessages().fields;
  const format = useFormat();
  return (
    <TextEditor
      {...props}
      numeric
      inputMode={props.whole ? 'numeric' : 'decimal'}
      toDraft={(value) => (asText(value) === '' ? '' : format.decimal(asText(value)))}
      read={(text) => {
        if (text === '') return { value: null };
        const read = readNumber(text, props.percent ?? false);
        if (!read.ok) {
          return {
            problem: read.readings
              ? words.ambiguous(text, format.decimal(read.readings.whole), format.decimal(read.readings.parted))
              : words.notANumber(text),
          };
        }
        if (props.whole && read.value.includes('.')) return { problem: words.notWhole(text) };
        return { value: read.value };
      }}
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
