import type { Field, Value } from '../../../api/types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { folded } from '../folded.ts';
import type { CellProps, FieldKind, FilterInputProps, InputProps, Reader, Reading } from '../kind.ts';
import { OptionFilter } from '../OptionFilter.tsx';
import { OptionInput } from '../OptionInput.tsx';

const KEYS = { yes: true, no: false } as const;

function keyOf(value: unknown): 'yes' | 'no' | null {
  return value === true ? 'yes' : value === false ? 'no' : null;
}

function Cell({ value }: CellProps) {
  const words = useMessages().common;
  if (value === true) {
    return (
      <>
        <Icon name="check" size={14} className="ok" /> {words.yes}
      </>
    );
  }
  return value === false ? <span className="t3">{words.no}</span> : null;
}

function useOptions() {
  const words = useMessages().common;
  return [
    { key: 'yes', text: words.yes },
    { key: 'no', text: words.no },
  ];
}

const YES = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x', '✓', '☑']);
const NO = new Set(['non', 'n', 'no', 'faux', 'false', '0', '☐']);

function read(text: string, _field: Field, { messages }: Reader): Reading {
  const word = folded(text);
  if (word === '') return { value: null };
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { problem: messages.fields.neitherYesNorNo(text) };
}

function Input(props: InputProps) {
  const options = useOptions();
  const pick = (key: string | null): Value => (key === null ? null : KEYS[key as 'yes' | 'no']);
  return <OptionInput {...props} options={options} chosen={keyOf(props.value)} pick={pick} />;
}

function FilterInput(props: FilterInputProps) {
  const options = useOptions();
  return (
    <OptionFilter
      {...props}
      options={options}
      value={keyOf(props.value) ?? undefined}
      onChange={(key) => props.onChange(key === 'yes')}
    />
  );
}

export const yesNo: FieldKind = {
  type: 'yesNo',
  icon: 'check',
  width: 90,
  Cell,
  Input,
  FilterInput,
  read,
  toText: (value, _field, { messages }) =>
    value === true ? messages.common.yes : value === false ? messages.common.no : '',
};
