import { useState } from 'react';
import type { LinkValue, Value } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { nameOf, objectOf, targetOf } from '../../dictionary.ts';
import { useWorkspace } from '../../workspace.tsx';
import { folded } from '../folded.ts';
import type { InputProps } from '../kind.ts';
import { useFound } from '../link/useFound.ts';
import { useMake } from '../link/useMake.ts';
import { SetInput } from '../SetInput.tsx';
import { One } from './One.tsx';
import { asLinks } from './several.ts';

/** Several records, found on the server as one types; what is not there yet is made by Enter. */
export function LinksInput(props: InputProps) {
  const { messages, language } = useLanguage();
  const { model } = useWorkspace();
  const [query, setQuery] = useState(props.startWith ?? '');
  const [known, setKnown] = useState<LinkValue[]>(() => asLinks(props.value));
  const target = targetOf(props.field) ?? '';
  const object = objectOf(model, target);
  const found = useFound(target, query, props.near, object?.directory);
  const make = useMake(target);
  const itemOf = (link: LinkValue) => ({
    key: link.id,
    text: link.label ?? messages.fields.hiddenRecord,
    node: <One link={link} target={target} />,
  });
  const links = found.records.map(
    (record): LinkValue =>
      object?.directory
        ? { id: record.id, label: record.label, color: colorOf(record.values.color) }
        : { id: record.id, label: record.label },
  );
  const typed = query.trim();
  const exact = links.some((link) => folded(link.label ?? '') === folded(typed));
  const makes = object?.rights.add && typed !== '' && !exact && found.settled;
  return (
    <SetInput
      {...props}
      given={asLinks(props.value).map(itemOf)}
      offered={links.map(itemOf)}
      query={query}
      onQuery={(text) => {
        setKnown((before) => [...before, ...links]);
        setQuery(text);
      }}
      loading={!found.settled}
      emptyText={messages.fields.nothingFound}
      valueOf={(chosen) => {
        const all = [...known, ...links];
        const kept = chosen.map(
          (item): LinkValue => all.find((link) => link.id === item.key) ?? { id: item.key, label: item.text },
        );
        return kept.length > 0 ? kept : null;
      }}
      make={
        makes && object
          ? {
              text: messages.fields.createNamed(nameOf(object, language), typed),
              run: async () => {
                const made = await make(typed);
                return made && itemOf(made);
              },
            }
          : undefined
      }
    />
  );
}

function colorOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
