import { Suspense, useState } from 'react';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { inboundOf, nameOf, pluralOf } from '../../records/dictionary.ts';
import { useExtension } from '../../records/extensions.tsx';
import { asText } from '../../records/fields/text.ts';
import { Files } from '../../records/files/Files.tsx';
import { useFiles } from '../../records/files/useFiles.ts';
import { usePointedNote } from '../../records/notes/pointedNote.ts';
import { Fields } from '../../records/record/Fields.tsx';
import { Figures } from '../../records/record/Figures.tsx';
import { Hero } from '../../records/record/Hero.tsx';
import { History } from '../../records/record/History.tsx';
import { RecordMissing } from '../../records/record/RecordMissing.tsx';
import { Related } from '../../records/record/Related.tsx';
import { TabBar } from '../../records/record/TabBar.tsx';
import { useRecord } from '../../records/record/useRecord.ts';
import { Timeline } from '../../records/timeline/Timeline.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { BellDoor } from '../frame/BellDoor.tsx';
import { useCreation } from '../frame/creation.tsx';

/** A record on a phone: call and write first, then notes, fields, history and what hangs on it. */
export function PhoneRecord({ object, id }: { object: ObjectType; id: string }) {
  const { messages, language } = useLanguage();
  const { model, listPath } = useWorkspace();
  const { create } = useCreation();
  const [tab, setTab] = useState(usePointedNote() ? 'notes' : 'fields');
  const { parts = [] } = useExtension(object.key);
  const part = parts.find((each) => each.key === tab);
  const read = useRecord(object.key, id);
  const row = read.data;
  const files = useFiles(object, id, row, () => setTab('files'));
  const inbound = inboundOf(model, object.key).filter((link) => link.object.menu);
  const first = (type: string) =>
    asText(row?.values[object.fields.find((field) => field.type === type)?.key ?? ''] ?? null);
  const phone = first('phone');
  const email = first('email');
  return (
    <>
      <header className="hd">
        <InnerLink to={listPath(object.key)} className="row back">
          <Icon name="chevronLeft" size={20} />
          {pluralOf(object, language)}
        </InnerLink>
        <span className="sp" />
        <BellDoor />
      </header>
      <div className="phone-rows">
        {!row && <h1 className="vh">{nameOf(object, language)}</h1>}
        {read.error && <RecordMissing error={read.error} />}
        {row && (
          <>
            <Hero object={object} row={row} heading="h1" />
            <div className="phone-acts">
              {phone && (
                <a className="btn primary" href={`tel:${phone}`}>
                  <Icon name="phone" size={18} /> {messages.record.callShort}
                </a>
              )}
              {email && (
                <a className="btn" href={`mailto:${email}`}>
                  <Icon name="mail" size={18} /> {messages.record.writeShort}
                </a>
              )}
              <button type="button" className="btn" onClick={() => setTab('notes')}>
                <Icon name="note" size={18} /> {messages.record.noteShort}
              </button>
            </div>
            <div className="phone-part">
              <Figures object={object} row={row} />
            </div>
            <TabBar
              label={messages.record.parts}
              tabs={[
                { key: 'fields', name: messages.record.summary },
                ...parts.map((each) => ({ key: each.key, name: each.name(messages) })),
                { key: 'notes', name: messages.talk.timeline },
                { key: 'files', name: messages.files.files, count: files.list.data?.length || undefined },
                { key: 'history', name: messages.record.history },
                ...(inbound.length > 0 ? [{ key: 'related', name: messages.record.related }] : []),
              ]}
              on={tab}
              onTab={setTab}
            />
            <div className="phone-part panel">
              {part && (
                <Suspense fallback={null}>
                  <part.Body row={row} />
                </Suspense>
              )}
              {tab === 'fields' && <Fields level="h2" object={object} row={row} />}
              {tab === 'notes' && <Timeline level="h2" object={object} row={row} />}
              {tab === 'files' && <Files object={object} row={row} files={files} />}
              {tab === 'history' && <History level="h2" object={object} row={row} />}
              {tab === 'related' &&
                inbound.map((link) => (
                  <Related
                    level="h2"
                    key={`${link.object.key}/${link.field.key}`}
                    inbound={link}
                    row={row}
                    onCreate={(other, values) => create(other, values)}
                  />
                ))}
            </div>
          </>
        )}
      </div>
    </>
  );
}
