import { useQuery } from '@tanstack/react-query';
import type { RecordRow, Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type Inbound, nameOf, pluralOf, saysBy } from '../dictionary.ts';
import { useReadFields } from '../extensions.tsx';
import { FieldValue } from '../fields/FieldValue.tsx';
import { iconOf } from '../icons.ts';
import { writeListState } from '../list/listState.ts';
import { RecordAvatar } from '../RecordAvatar.tsx';
import { InnerLink, useWorkspace } from '../workspace.tsx';
import type { HeadingLevel } from './Fields.tsx';
import { relatedCard, SHOWN } from './relatedCard.ts';

/** The records that point at this one: a card of two-line rows, and the way to the whole list. */
export function Related(props: {
  inbound: Inbound;
  row: RecordRow;
  level: HeadingLevel;
  /** Its rows come with the page that is being read. */
  waits?: boolean;
  onCreate(object: string, values: Values): void;
}) {
  const { object, field } = props.inbound;
  const { messages, language, format } = useLanguage();
  const { api, slug, listPath, recordPath } = useWorkspace();
  const named = saysBy(props.inbound) ? nameOf(field, language) : '';
  const Heading = props.level;
  const { filter, second, query, rowsKey, countKey } = relatedCard(slug, props.inbound, props.row.id, useReadFields());
  const enabled = !props.waits;
  const read = useQuery({
    queryKey: rowsKey,
    queryFn: ({ signal }) => api.query(object.key, { ...query, limit: SHOWN }, signal),
    enabled,
  });
  const count = useQuery({
    queryKey: countKey,
    queryFn: ({ signal }) => api.count(object.key, { filter }, signal),
    enabled,
  }).data?.count;
  const rows = read.data?.records ?? [];
  const hidden = count === undefined ? 0 : count - rows.length;
  return (
    <section className="card" aria-label={[pluralOf(object, language), named].filter(Boolean).join(', ')}>
      <header>
        <Icon name={iconOf(object)} />
        <Heading>
          {pluralOf(object, language)}
          {named && <span className="t3"> {named}</span>}
        </Heading>
        <span className="n">{count ?? '…'}</span>
        <span className="sp" />
        {object.rights.add && (
          <IconButton
            icon="plus"
            label={messages.list.create(nameOf(object, language))}
            onClick={() => {
              const here = { id: props.row.id, label: props.row.label };
              props.onCreate(object.key, { [field.key]: field.type === 'links' ? [here] : here });
            }}
          />
        )}
      </header>
      <ul className="rels">
        {rows.map((row) => (
          <li key={row.id} className="rel">
            <InnerLink to={recordPath(object.key, row.id)} className="row">
              <RecordAvatar object={object} name={row.label} />
              <span className="el md">{row.label}</span>
            </InnerLink>
            <span className="row sm t3">
              {second.map((candidate) => {
                const value = row.values[candidate.key] ?? null;
                return value === null ? null : (
                  <span key={candidate.key} className="el">
                    <FieldValue object={object} row={row} field={candidate} value={value} />
                  </span>
                );
              })}
            </span>
          </li>
        ))}
        {hidden > 0 && (
          <li className="rel">
            <InnerLink to={listPath(object.key, writeListState({ filter: { all: [filter] } }))}>
              {messages.record.others(format.integer(hidden))}
            </InnerLink>
          </li>
        )}
        {count === 0 && <li className="rel t3">{messages.record.noRelated}</li>}
      </ul>
    </section>
  );
}
