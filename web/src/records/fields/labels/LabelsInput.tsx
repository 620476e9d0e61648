import { useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { optionsOf } from '../../dictionary.ts';
import { folded } from '../folded.ts';
import type { InputProps } from '../kind.ts';
import { SetInput } from '../SetInput.tsx';
import { itemOf, labelsOf } from './labelsOf.tsx';

/** Labels put in and taken out one by one. */
export function LabelsInput(props: InputProps) {
  const { messages, language } = useLanguage();
  const [query, setQuery] = useState(props.startWith ?? '');
  const items = optionsOf(props.field).map((option) => itemOf(option, language));
  return (
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
  );
}
