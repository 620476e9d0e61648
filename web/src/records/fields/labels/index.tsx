import { Suspense, useState } from 'react';
import type { ChoiceOption, Field, Value } from '../../../api/types.ts';
import { type LanguageCode, useLanguage } from '../../../kernel/language.tsx';
import { late } from '../../../ui/late.tsx';
import { nameOf, optionOf, optionsOf } from '../../dictionary.ts';
import { OptionMark } from '../choice/index.tsx';
import { folded } from '../folded.ts';
import type { CellProps, FieldKind, FilterInputProps, InputProps, Reader, Reading } from '../kind.ts';
import { OptionFilter } from '../OptionFilter.tsx';
import { partsOf } from './parts.ts';

const SetInput = late(() => import('../SetInput.tsx').then((module) => module.SetInput));

/** The labels of a value in the order of the field's list. */
function labelsOf(field: Field, value: Value | undefined): ChoiceOption[] {
  const ids: unknown[] = Array.isArray(value) ? value : [];
  return optionsOf(field).filter((option) => ids.includes(option.id));
}

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

function itemOf(option: ChoiceOption, language: LanguageCode) {
  return {
    key: option.id,
    text: nameOf(option, language),
    node: <OptionMark option={option} language={language} worded />,
  };
}

function Input(props: InputProps) {
  const { messages, language } = useLanguage();
  const [query, setQuery] = useState(props.startWith ?? '');
  const items = optionsOf(props.field).map((option) => itemOf(option, language));
  return (
    <Suspense fallback={<span className={props.inCell ? 'cell-in' : 'in'} />}>
      <SetInput
        {...props}
        given={labelsOf(props.field, props.value).map((option) => itemOf(option, language))}
        offered={items.filter((item) => folded(item.text).includes(folded(query)))}
        query={query}
        onQuery={setQuery}
        emptyText={messages.fields.noSuchChoice}
        valueOf={(chosen) => {
          const kept = optionsOf(props.field).filter((option) => chosen.some((item) => item.key === option.id));
          return kept.length > 0 ? kept.map((option) => option.id) : null;
        }}
      />
    </Suspense>
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
  Input,
  FilterInput,
  read,
  toText: (value, field, { language }) =>
    labelsOf(field, value)
      .map((option) => nameOf(optionOf(field, option.id) ?? option, language))
      .join('; '),
};
