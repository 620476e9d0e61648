import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { objectOf } from '../../records/dictionary.ts';
import { FilesPart } from '../../records/files/Files.tsx';
import { usePointedNote } from '../../records/notes/pointedNote.ts';
import { Fields } from '../../records/record/Fields.tsx';
import { History } from '../../records/record/History.tsx';
import { TabBar } from '../../records/record/TabBar.tsx';
import { useRecord } from '../../records/record/useRecord.ts';
import { Timeline } from '../../records/timeline/Timeline.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { Preview } from './Preview.tsx';
import { quotesApi } from './quotesApi.ts';

type Tab = 'paper' | 'fields' | 'notes' | 'files' | 'history';

/** Beside the quote: its paper, and what every record has: fields, notes, history. */
export function QuoteSide(props: {
  id: string;
  number: string;
  version: string | null;
  under?: ReactNode;
  /** Stands for the paper where there is none of ours. */
  instead?: { name: string; node: ReactNode };
}) {
  const { messages } = useLanguage();
  const { model, slug } = useWorkspace();
  const [tab, setTab] = useState<Tab>(usePointedNote() ? 'notes' : 'paper');
  const object = objectOf(model, 'quote');
  const row = useRecord('quote', props.id).data;
  return (
    <div className="quote-side">
      <TabBar<Tab>
        label={messages.record.parts}
        tabs={[
          { key: 'paper', name: props.instead?.name ?? messages.quote.preview },
          { key: 'fields', name: messages.record.record },
          { key: 'notes', name: messages.talk.timeline },
          { key: 'files', name: messages.files.files },
          { key: 'history', name: messages.record.history },
        ]}
        on={tab}
        onTab={setTab}
      />
      <div className="quote-side-body">
        {tab === 'paper' && props.instead && <div className="panel-part">{props.instead.node}</div>}
        {tab === 'paper' && !props.instead && (
          <>
            <Preview path={quotesApi(slug).previewPath(props.id)} version={props.version} number={props.number} />
            {props.under}
          </>
        )}
        {object && row && tab !== 'paper' && (
          <div className="panel-part">
            {tab === 'fields' && <Fields level="h2" object={object} row={row} />}
            {tab === 'notes' && <Timeline level="h2" object={object} row={row} />}
            {tab === 'files' && <FilesPart object={object} row={row} />}
            {tab === 'history' && <History level="h2" object={object} row={row} />}
          </div>
        )}
      </div>
    </div>
  );
}
