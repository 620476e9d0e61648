import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { targetOf } from '../../dictionary.ts';
import { useWorkspace } from '../../workspace.tsx';
import type { FilterInputProps } from '../kind.ts';
import { useFound } from './useFound.ts';

/** The names of records known by their id, for a filter that stores ids. */
export function useLabels(target: string, ids: string[]): Record<string, string> {
  const { api } = useWorkspace();
  const read = useQueries({
    queries: ids.map((id) => ({
      queryKey: keys.record(api.slug, target, id),
      queryFn: () => api.record(target, id),
      staleTime: 60_000,
      retry: false,
    })),
  });
  return Object.fromEntries(ids.map((id, index) => [id, read[index]?.data?.label ?? '…']));
}

export function idsOf(value: FilterInputProps['value']): string[] {
  if (Array.isArray(value)) return value.filter((id): id is string => typeof id === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** One record or several, found by name; a member may also be "me". */
export function RecordFilter(props: FilterInputProps) {
  const words = useMessages();
  const [query, setQuery] = useState('');
  const target = targetOf(props.field) ?? '';
  const found = useFound(target, query);
  const many = props.op !== 'is';
  const chosen = idsOf(props.value);
  const labels = useLabels(
    target,
    chosen.filter((id) => id !== 'me'),
  );
  const nameOf = (id: string) => (id === 'me' ? words.filters.me : (labels[id] ?? '…'));
  const items = found.records.map((record) => ({ key: record.id, text: record.label }));
  if (target === 'member' && query === '') items.unshift({ key: 'me', text: words.filters.me });
  return (
    <Picker
      label={props.label}
      query={query}
      onQuery={setQuery}
      items={items.filter((item) => !(many && chosen.includes(item.key)))}
      shown={many || !chosen[0] ? '' : nameOf(chosen[0])}
      loading={!found.settled}
      emptyText={words.fields.nothingFound}
      lead={
        many &&
        chosen.map((id) => (
          <button
            key={id}
            type="button"
            className="tok"
            aria-label={`${words.common.remove} ${nameOf(id)}`}
            onClick={() => props.onChange(chosen.filter((other) => other !== id))}
          >
            {nameOf(id)}
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
