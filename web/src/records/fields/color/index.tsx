import { useMessages } from '../../../kernel/language.tsx';
import { HUES, isHue } from '../../../ui/hues.ts';
import { Label } from '../../../ui/Marks.tsx';
import { folded } from '../folded.ts';
import type { CellProps, FieldKind, FilterInputProps, InputProps, Reader, Reading } from '../kind.ts';
import { OptionFilter } from '../OptionFilter.tsx';
import { OptionInput } from '../OptionInput.tsx';

/** A colour, by its word in itself. */
function Cell({ value }: CellProps) {
  const { hues } = useMessages().settings;
  return isHue(value) ? <Label hue={value}>{hues[value]}</Label> : null;
}

function useHues() {
  const { hues } = useMessages().settings;
  return HUES.map((hue) => ({ key: hue, text: hues[hue], node: <Label hue={hue}>{hues[hue]}</Label> }));
}

function read(text: string, _field: unknown, { messages }: Reader): Reading {
  if (text === '') return { value: null };
  const hue = HUES.find(
    (each) => folded(each) === folded(text) || folded(messages.settings.hues[each]) === folded(text),
  );
  return hue ? { value: hue } : { problem: messages.fields.notAChoice(text) };
}

function Input(props: InputProps) {
  const chosen = typeof props.value === 'string' ? props.value : null;
  return <OptionInput {...props} options={useHues()} chosen={chosen} pick={(key) => key} />;
}

function FilterInput(props: FilterInputProps) {
  return <OptionFilter {...props} options={useHues()} />;
}

export const color: FieldKind = {
  type: 'color',
  icon: 'tag',
  width: 110,
  Cell,
  Input,
  FilterInput,
  read,
  toText: (value, _field, { messages }) => (isHue(value) ? messages.settings.hues[value] : ''),
};
