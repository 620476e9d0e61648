import type { ChoiceOption, Field, Value } from '../../../api/types.ts';
import type { LanguageCode } from '../../../kernel/language.tsx';
import { nameOf, optionsOf } from '../../dictionary.ts';
import { OptionMark } from '../choice/index.tsx';

/** The labels of a value in the order of the field's list. */
export function labelsOf(field: Field, value: Value | undefined): ChoiceOption[] {
  const ids: unknown[] = Array.isArray(value) ? value : [];
  return optionsOf(field).filter((option) => ids.includes(option.id));
}

/** A label as something to choose. */
export function itemOf(option: ChoiceOption, language: LanguageCode) {
  return {
    key: option.id,
    text: nameOf(option, language),
    node: <OptionMark option={option} language={language} worded />,
  };
}
