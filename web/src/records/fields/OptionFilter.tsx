import { useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { folded } from './folded.ts';
import type { FilterInputProps } from './kind.ts';
import type { Option } from './OptionInput.tsx';

/** One choice, or several as tokens when the operator takes a list. */
export function OptionFilter(props: FilterInputProps & { options: Option[] }) {
  const words = useMessages();
  const [query, setQuery] = useState('');
  const many = props.op === 'anyOf' || props.op === 'noneOf';
  const chosen = Array.isArray(props.value)
    ? props.value
    : typeof props.value === 'string' && props.value
      ? [props.value]
      : [];
  const textOf = (key: string | null) => props.options.find((option) => option.key === key)?.text ?? '…';
  return (
    <Picker
      label={props.label}
      query={query}
      onQuery={setQuery}
      items={props.options.filter(
        (option) => folded(option.text).includes(folded(query)) && !(many && chosen.includes(option.key)),
      )}
      shown={many ? '' : chosen[0] ? textOf(chosen[0]) : ''}
      emptyText={words.fields.noSuchChoice}
      lead={
        many &&
        chosen.map((key) => (
          <button
            key={key}
            type="button"
            className="tok"
            aria-label={`${words.common.remove} ${textOf(key)}`}
            onClick={() => props.onChange(chosen.filter((other) => other !== key))}
          >
            {textOf(key)}
            <Icon name="close" size={11} />
          </button>
        ))
      }
      onPick={(item) => {
        setQuery('');
        props.onChange(many ? [...chosen, item.key] : item.key);
      }}
      onCancel={() => setQuery('')}
    />
  );
}
