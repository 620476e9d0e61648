import { Suspense, useState } from 'react';
import type { Field, LinkValue, Value } from '../../../api/types.ts';
import type { WorkspaceApi } from '../../../api/workspace.ts';
import { useLanguage, useMessages } from '../../../kernel/language.tsx';
import { late } from '../../../ui/late.tsx';
import { nameOf, objectOf, targetOf } from '../../dictionary.ts';
import { WordMark } from '../../directories/WordMark.tsx';
import { InnerLink, useWorkspace } from '../../workspace.tsx';
import { folded } from '../folded.ts';
import type { CellProps, FieldKind, InputProps, Reader, Reading } from '../kind.ts';
import { isWord, LinkMark } from '../link/asLink.tsx';
import { findNamed } from '../link/findNamed.ts';
import { RecordFilter } from '../link/RecordFilter.tsx';
import { useFound } from '../link/useFound.ts';
import { useMake } from '../link/useMake.ts';
import { asLinks, namesIn } from './several.ts';

const SetInput = late(() => import('../SetInput.tsx').then((module) => module.SetInput));

/** One of several linked records: a word in its colour, a name with its initials, or that it is hidden. */
function One({ link, target }: { link: LinkValue; target: string | undefined }) {
  const words = useMessages().fields;
  if (link.label === null) return <span className="t3">{words.hiddenRecord}</span>;
  if (isWord(link)) return <WordMark name={link.label} color={link.color} />;
  return (
    <>
      <LinkMark target={target} label={link.label} />
      <span className="linked">{link.label}</span>
    </>
  );
}

function Cell({ field, value, roomy }: CellProps) {
  const { recordPath } = useWorkspace();
  const target = targetOf(field);
  return (
    <span className={roomy ? 'labels wrap' : 'labels'}>
      {asLinks(value).map((link) => (
        <span key={link.id} className="row one-of">
          {roomy && target && link.label !== null && !isWord(link) ? (
            <InnerLink to={recordPath(target, link.id)}>
              <One link={link} target={target} />
            </InnerLink>
          ) : (
            <One link={link} target={target} />
          )}
        </span>
      ))}
    </span>
  );
}

function Input(props: InputProps) {
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
    <Suspense fallback={<span className={props.inCell ? 'cell-in' : 'in'} />}>
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
    </Suspense>
  );
}

function colorOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The records that texts name, several in each. */
async function find(texts: string[], field: Field, reader: Reader, api: WorkspaceApi): Promise<Map<string, Reading>> {
  const each = await findNamed(texts.flatMap(namesIn), field, reader, api);
  return new Map(texts.map((text) => [text, together(namesIn(text).flatMap((name) => each.get(name) ?? []))]));
}

function together(readings: Reading[]): Reading {
  const links: LinkValue[] = [];
  for (const reading of readings) {
    if ('problem' in reading) return reading;
    links.push(...asLinks(reading.value === null ? null : [reading.value as LinkValue]));
  }
  return { value: links.length > 0 ? links : null };
}

export const links: FieldKind = {
  type: 'links',
  icon: 'link',
  width: 220,
  set: true,
  Cell,
  Input,
  FilterInput: RecordFilter,
  find,
  toText: (value) =>
    asLinks(value)
      .map((link) => link.label ?? '')
      .filter((label) => label !== '')
      .join('; '),
};
