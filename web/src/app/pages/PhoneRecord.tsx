import { useState } from 'react';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, pluralOf } from '../../records/dictionary.ts';
import { asText } from '../../records/fields/text.ts';
import { useFiles } from '../../records/files/useFiles.ts';
import { usePointedNote } from '../../records/notes/pointedNote.ts';
import { Figures } from '../../records/record/Figures.tsx';
import { Hero } from '../../records/record/Hero.tsx';
import { RecordMissing } from '../../records/record/RecordMissing.tsx';
import { RecordTabs, SUMMARY } from '../../records/record/RecordTabs.tsx';
import { useRecord } from '../../records/record/useRecord.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { BellDoor } from '../frame/BellDoor.tsx';
import { useCreation } from '../frame/creation.tsx';

/** A record on a phone: call and write first, then notes, fields, history and what hangs on it. */
export function PhoneRecord({ object, id }: { object: ObjectType; id: string }) {
  const { messages, language } = useLanguage();
  const { listPath } = useWorkspace();
  const { create } = useCreation();
  const [tab, setTab] = useState(usePointedNote() ? 'notes' : SUMMARY);
  const read = useRecord(object.key, id);
  const row = read.data;
  const files = useFiles(object, id, row, () => setTab('files'));
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
            <RecordTabs
              object={object}
              row={row}
              level="h2"
              className="phone-part panel"
              files={files}
              tab={tab}
              onTab={setTab}
              onCreate={(other, values) => create(other, values)}
            />
          </>
        )}
      </div>
    </>
  );
}
