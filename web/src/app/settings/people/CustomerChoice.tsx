import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import type { ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { pluralOf } from '../../../records/dictionary.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { TextField } from '../../../ui/Field.tsx';

interface CustomerChoiceProps {
  customers: ObjectType;
  member: string;
  ids: string[];
  /** Picked for somebody else already: not offered again. */
  taken?: string[];
  onChange(ids: string[]): void;
}

const SHOWN = 100;

/** Some of the customers a person is in charge of, found by name and ticked. */
export function CustomerChoice({ customers, member, ids, taken = [], onChange }: CustomerChoiceProps) {
  const { messages, language, format } = useLanguage();
  const { api, slug } = useWorkspace();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 150);
  const query = {
    filter: { field: customers.ownerField ?? '', op: 'is' as const, value: member },
    search: search || undefined,
    fields: customers.labelFields,
  };
  const page = useQuery({
    queryKey: keys.list(slug, customers.key, query),
    queryFn: ({ signal }) => api.query(customers.key, { ...query, limit: SHOWN }, signal),
    placeholderData: keepPreviousData,
  });
  const toggle = (id: string) => onChange(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
  return (
    <fieldset className="customer-choice">
      <legend className="vh">{pluralOf(customers, language)}</legend>
      <TextField
        label={messages.handOver.find(format.integer(ids.length), ids.length)}
        value={text}
        onChange={setText}
        autoComplete="off"
      />
      <ul>
        {(page.data?.records ?? [])
          .filter((record) => !taken.includes(record.id))
          .map((record) => (
            <li key={record.id}>
              <label className="row tick">
                <input
                  type="checkbox"
                  className="cb"
                  checked={ids.includes(record.id)}
                  onChange={() => toggle(record.id)}
                />
                <span className="el">{record.label}</span>
              </label>
            </li>
          ))}
      </ul>
      {page.data?.next && <p className="t3 sm">{messages.handOver.moreByName}</p>}
    </fieldset>
  );
}
