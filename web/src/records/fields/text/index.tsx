import { useLanguage } from '../../../kernel/language.tsx';
import { nameOf, optionOf, optionsOf } from '../../dictionary.ts';
import { OptionMark } from '../choice/index.tsx';
import type { CellProps, FieldKind, FilterInputProps, InputProps } from '../kind.ts';
import { OptionFilter } from '../OptionFilter.tsx';
import { TextCell } from '../TextCell.tsx';
import { TextEditor } from '../TextEditor.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText, readText } from '../text.ts';

/** A stored word that has a name, as the state of a quote, is shown like a choice. */
function Cell(props: CellProps) {
  const { language } = useLanguage();
  const option = optionOf(props.field, props.value);
  return option ? <OptionMark option={option} language={language} /> : <TextCell {...props} />;
}

function Input(props: InputProps) {
  return <TextEditor {...props} toDraft={asText} read={readText} />;
}

function FilterInput(props: FilterInputProps) {
  const { language } = useLanguage();
  const words = optionsOf(props.field);
  if (words.length === 0 || (props.op !== 'is' && props.op !== 'isNot')) return <TextFilter {...props} />;
  const options = words.map((option) => ({
    key: option.id,
    text: nameOf(option, language),
    node: <OptionMark option={option} language={language} worded />,
  }));
  return <OptionFilter {...props} options={options} />;
}

export const text: FieldKind = {
  type: 'text',
  icon: 'text',
  width: 180,
  Cell,
  Input,
  FilterInput,
  read: readText,
  toText: (value, field, { language }) => {
    const option = optionOf(field, value);
    return option ? nameOf(option, language) : asText(value);
  },
};
