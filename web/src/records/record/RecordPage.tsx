import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { keys } from '../../api/keys.ts';
import type { ObjectType, RecordRow, Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { inboundOf, may } from '../dictionary.ts';
import { useExtension } from '../extensions.tsx';
import { DropCover } from '../files/DropCover.tsx';
import { Files } from '../files/Files.tsx';
import { useFiles } from '../files/useFiles.ts';
import { isTyping, useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import { NOTE_BOX, Timeline } from '../timeline/Timeline.tsx';
import { useWriter } from '../useWriter.ts';
import { useWorkspace } from '../workspace.tsx';
import { Fields } from './Fields.tsx';
import { Figures } from './Figures.tsx';
import { Hero } from './Hero.tsx';
import { History } from './History.tsx';
import { RecordMissing } from './RecordMissing.tsx';
import { Related } from './Related.tsx';
import { TabBar } from './TabBar.tsx';
import { useRecord } from './useRecord.ts';
import { useWholeRecord } from './useWholeRecord.ts';

interface RecordPageProps {
  object: ObjectType;
  id: string;
  onCreate(object: string, values: Values): void;
  acts?: (row: RecordRow) => ReactNode;
  onTrashed(): void;
}

/** A record whole: fields at the left, what was written and changed in the middle, what hangs on it at the right. */
export function RecordPage(props: RecordPageProps) {
  const { object, id } = props;
  const { messages } = useLanguage();
  const { model } = useWorkspace();
  const { trash } = useWriter(object);
  const [tab, setTab] = useState('timeline');
  const { parts = [] } = useExtension(object.key);
  const part = parts.find((each) => each.key === tab);
  const inbound = inboundOf(model, object.key).filter((link) => link.object.menu);
  const waits = useWholeRecord(object, id, inbound);
  const read = useRecord(object.key, id, !waits);
  const row = read.data;
  const files = useFiles(object, id, row, () => setTab('files'));
  useNoteKey(() => setTab('timeline'));

  if (read.error) return <RecordMissing error={read.error} />;
  if (!row) return null;
  return (
    <div className="record" {...files.drop}>
      <DropCover shown={files.over} />
      <Hero
        object={object}
        row={row}
        heading="h1"
        acts={
          <div className="row acts">
            {props.acts?.(row)}
            {may(object, 'delete') && !row.deletedAt && (
              <Button
                icon="trash"
                look="dangerous"
                onClick={async () => {
                  if (await trash(row)) props.onTrashed();
                }}
              >
                {messages.record.toTrash}
              </Button>
            )}
          </div>
        }
      />
      {row.deletedAt && <Trashed object={object} row={row} />}
      <div className="record-columns">
        <div className="record-fields">
          <Fields level="h2" object={object} row={row} />
        </div>
        <div className="record-middle">
          <Figures object={object} row={row} />
          <TabBar
            label={messages.record.parts}
            tabs={[
              { key: 'timeline', name: messages.talk.timeline },
              ...parts.map((each) => ({ key: each.key, name: each.name(messages) })),
              { key: 'files', name: messages.files.files, count: files.list.data?.length || undefined },
              { key: 'history', name: messages.record.history },
            ]}
            on={tab}
            onTab={setTab}
          />
          {part && (
            <Suspense fallback={null}>
              <part.Body row={row} />
            </Suspense>
          )}
          {tab === 'timeline' && <Timeline level="h2" object={object} row={row} waits={waits} />}
          {tab === 'files' && <Files object={object} row={row} files={files} />}
          {tab === 'history' && <History level="h2" object={object} row={row} waits={waits} />}
        </div>
        <div className="record-related">
          {inbound.map((link) => (
            <Related
              level="h2"
              key={`${link.object.key}/${link.field.key}`}
              inbound={link}
              row={row}
              waits={waits}
              onCreate={props.onCreate}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** N goes to the note box, as its key says. */
function useNoteKey(show: () => void) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      show();
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-role=${NOTE_BOX}]`)?.focus());
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [show]);
}

function Trashed({ object, row }: { object: ObjectType; row: RecordRow }) {
  const { messages, format } = useLanguage();
  const { api, slug } = useWorkspace();
  const { did } = useOperations();
  const { show } = useToast();
  const problemText = useProblemText();
  const queries = useQueryClient();
  async function restore() {
    try {
      const written = await api.batch([{ restore: object.key, id: row.id }]);
      did(written.operation, messages.record.restored(row.label));
      await queries.invalidateQueries({ queryKey: keys.object(slug, object.key) });
    } catch (error) {
      show({ text: problemText(error), icon: 'alert', stays: true });
    }
  }
  return (
    <div className="record-banner">
      <Banner meaning="warn" icon="trash" action={<Button onClick={restore}>{messages.record.takeOut}</Button>}>
        {messages.record.inTrash(row.deletedAt ? format.instant(row.deletedAt) : '')}
      </Banner>
    </div>
  );
}
