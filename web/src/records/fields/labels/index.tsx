import type { Field } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { nameOf, optionOf, optionsOf } from '../../dictionary.ts';
import { OptionMark } from '../choice/index.tsx';
import { folded } from '../folded.ts';
import type { CellProps, FieldKind, FilterInputProps, Reader, Reading } from '../kind.ts';
import { lateInput } from '../lateInput.tsx';
import { OptionFilter } from '../OptionFilter.tsx';
import { itemOf, labelsOf } from './labelsOf.tsx';
import { partsOf } from './parts.ts';

function Cell({ field, value, roomy }: CellProps) {
  const { language } = useLanguage();
  return (
    <span className={roomy ? 'labels wrap' : 'labels'}>
      {labelsOf(field, value).map((option) => (
        <OptionMark key={option.id} option={option} language={language} />
      ))}
    </span>
  );
}

/** Several labels in one text, each by the name it goes by in either language. */
function read(text: string, field: Field, { messages }: Reader): Reading {
  const ids: string[] = [];
  for (const part of partsOf(text, optionsOf(field))) {
    const word = folded(part);
    const option = optionsOf(field).find((each) => folded(each.label) === word || folded(each.labelEn ?? '') === word);
    if (!option) return { problem: messages.fields.notAChoice(part) };
    ids.push(option.id);
  }
  return { value: ids.length > 0 ? optionsOf(field).flatMap(({ id }) => (ids.includes(id) ? [id] : [])) : null };
}

function FilterInput(props: FilterInputProps) {
  const { language } = useLanguage();
  return <OptionFilter {...props} options={optionsOf(props.field).map((option) => itemOf(option, language))} />;
}

export const labels: FieldKind = {
  type: 'labels',
  icon: 'tag',
  width: 200,
  set: true,
  Cell,
  Input: lateInput(() => import('./LabelsInput.tsx').then((module) => module.LabelsInput)),
  FilterInput,
  read,
  toText: (value, field, { language }) =>
    labelsOf(field, value)
      .map((option) => nameOf(optionOf(field, option.id) ?? option, language))
      .join('; '),
};
