import type { ChoiceOption, Field } from '../../../api/types.ts';
import { type LanguageCode, useLanguage } from '../../../kernel/language.tsx';
import { hueOf, isHue } from '../../../ui/hues.ts';
import { Label, type Meaning, PotentialMark, StateDot } from '../../../ui/Marks.tsx';
import { nameOf, optionOf, optionsOf } from '../../dictionary.ts';
import { folded } from '../folded.ts';
import type { CellProps, FieldKind, FilterInputProps, InputProps, Reader, Reading } from '../kind.ts';
import { OptionFilter } from '../OptionFilter.tsx';
import { OptionInput } from '../OptionInput.tsx';
import { gradeOf, meaningOf } from './colors.ts';

function Cell({ field, value }: CellProps) {
  const { language } = useLanguage();
  const option = optionOf(field, value);
  return option ? <OptionMark option={option} language={language} /> : null;
}

/** A choice in its colour: potential, state, or free label; always with its word. */
export function OptionMark({
  option,
  language,
  worded,
}: {
  option: ChoiceOption;
  language: LanguageCode;
  worded?: boolean;
}) {
  const name = nameOf(option, language);
  const grade = gradeOf(option);
  if (grade) {
    return (
      <>
        <PotentialMark grade={grade} title={name} />
        {worded && name.length > 1 && <span>{name}</span>}
      </>
    );
  }
  const meaning: Meaning | null = meaningOf(option);
  if (meaning) return <StateDot meaning={meaning}>{name}</StateDot>;
  return (
    <Label hue={isHue(option.color) ? option.color : option.color ? hueOf(option.color) : 'ardoise'}>{name}</Label>
  );
}

function useOptions(field: Field) {
  const { language } = useLanguage();
  return optionsOf(field).map((option) => ({
    key: option.id,
    text: nameOf(option, language),
    node: <OptionMark option={option} language={language} worded />,
  }));
}

/** A choice by the name it goes by in either language. */
function read(text: string, field: Field, { messages }: Reader): Reading {
  if (text === '') return { value: null };
  const word = folded(text);
  const named = optionsOf(field).find(
    (option) => folded(option.label) === word || folded(option.labelEn ?? '') === word,
  );
  return named ? { value: named.id } : { problem: messages.fields.notAChoice(text) };
}

function Input(props: InputProps) {
  const options = useOptions(props.field);
  return (
    <OptionInput
      {...props}
      options={options}
      chosen={typeof props.value === 'string' ? props.value : null}
      pick={(key) => key}
    />
  );
}

function FilterInput(props: FilterInputProps) {
  return <OptionFilter {...props} options={useOptions(props.field)} />;
}

export const choice: FieldKind = {
  type: 'choice',
  icon: 'tag',
  width: 120,
  Cell,
  Input,
  FilterInput,
  read,
  toText: (value, field, { language }) => {
    const option = optionOf(field, value);
    return option ? nameOf(option, language) : '';
  },
};
