import { useState } from 'react';
import type { LinkValue, RecordRow } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Picker, type PickerItem } from '../../../ui/Picker.tsx';
import { nameOf, objectOf, targetOf } from '../../dictionary.ts';
import { WordMark } from '../../directories/WordMark.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { folded } from '../folded.ts';
import type { InputProps } from '../kind.ts';
import { asLink, LinkMark } from './asLink.tsx';
import { useFound } from './useFound.ts';
import { useMake } from './useMake.ts';

const CREATE = '+';
const EMPTY = '';

/** What is chosen, as the server will say it: a word of a directory with its colour. */
function linked(item: PickerItem, records: RecordRow[]): LinkValue {
  const color = records.find((record) => record.id === item.key)?.values.color;
  const link = { id: item.key, label: item.text };
  return color === undefined ? link : { ...link, color: typeof color === 'string' ? color : null };
}

/** Finds a record on the server as one types; what is not there yet is made by Enter. */
export function RecordInput(props: InputProps) {
  const { messages, language } = useLanguage();
  const { model } = useWorkspace();
  const [query, setQuery] = useState(props.startWith ?? '');
  const target = targetOf(props.field) ?? '';
  const object = objectOf(model, target);
  const found = useFound(target, query, props.near, object?.directory);
  const create = useMake(target);
  const current = asLink(props.value);

  const items: PickerItem[] = found.records.map((record) => ({
    key: record.id,
    text: record.label,
    node: object?.directory ? (
      <WordMark name={record.label} color={record.values.color} />
    ) : (
      <>
        <LinkMark target={target} label={record.label} />
        <span className="el">{record.label}</span>
      </>
    ),
  }));
  const exact = found.records.some((record) => folded(record.label) === folded(query.trim()));
  if (object?.rights.add && query.trim() !== '' && !exact && found.settled) {
    const text = messages.fields.createNamed(nameOf(object, language), query.trim());
    items.push({
      key: CREATE,
      text,
      node: (
        <>
          <Icon name="plus" size={14} />
          <span className="el">{text}</span>
        </>
      ),
    });
  }
  if (current && !props.field.required && query === '') {
    items.push({
      key: EMPTY,
      text: messages.fields.makeEmpty,
      node: <span className="t3">{messages.fields.makeEmpty}</span>,
    });
  }

  return (
    <Picker
      label={props.label}
      id={props.id}
      describedBy={props.describedBy}
      invalid={props.invalid}
      inCell={props.inCell}
      startOpen={Boolean(props.startWith)}
      autoFocus={props.autoFocus}
      items={items}
      query={query}
      onQuery={setQuery}
      shown={current?.label ?? ''}
      lead={current?.label && !props.inCell ? <LinkMark target={target} label={current.label} /> : undefined}
      loading={!found.settled}
      emptyText={messages.fields.nothingFound}
      foot={props.inCell ? messages.fields.pickerKeys : undefined}
      onPick={async (item, move) => {
        const words = query.trim();
        setQuery('');
        if (item.key === CREATE) {
          const made = await create(words);
          if (made) props.onCommit(made, move);
          else props.onCancel();
        } else if (item.key === EMPTY) props.onCommit(null, move);
        else props.onCommit(object?.directory ? linked(item, found.records) : { id: item.key, label: item.text }, move);
      }}
      onCancel={() => {
        setQuery('');
        props.onCancel();
      }}
    />
  );
}
