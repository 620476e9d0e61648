import { Suspense } from 'react';
import type { ObjectType, RecordRow, Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { inboundOf } from '../dictionary.ts';
import { useExtension } from '../extensions.tsx';
import { Files } from '../files/Files.tsx';
import type { RecordFiles } from '../files/useFiles.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { useWorkspace } from '../workspace.tsx';
import { Fields, type HeadingLevel } from './Fields.tsx';
import { History } from './History.tsx';
import { Related } from './Related.tsx';
import { TabBar } from './TabBar.tsx';

/** The tab a record opens on where there is room for one part of it at a time. */
export const SUMMARY = 'summary';

/** All of a record where there is room for one part of it at a time: fields, timeline, files, history, what hangs on it. */
export function RecordTabs(props: {
  object: ObjectType;
  row: RecordRow;
  level: HeadingLevel;
  className: string;
  files: RecordFiles;
  tab: string;
  onTab(tab: string): void;
  onCreate(object: string, values: Values): void;
}) {
  const { object, row, level, files, tab } = props;
  const { messages } = useLanguage();
  const { model } = useWorkspace();
  const { parts = [], Summary } = useExtension(object.key);
  const part = parts.find((each) => each.key === tab);
  const inbound = inboundOf(model, object.key).filter((link) => link.object.menu);
  return (
    <>
      <TabBar
        label={messages.record.parts}
        tabs={[
          { key: SUMMARY, name: messages.record.summary },
          ...parts.map((each) => ({ key: each.key, name: each.name(messages) })),
          { key: 'notes', name: messages.talk.timeline },
          { key: 'files', name: messages.files.files, count: files.list.data?.length || undefined },
          { key: 'history', name: messages.record.history },
          ...(inbound.length > 0 ? [{ key: 'related', name: messages.record.related }] : []),
        ]}
        on={tab}
        onTab={props.onTab}
      />
      <div className={props.className} key={row.id}>
        <Suspense fallback={null}>
          {part && <part.Body row={row} />}
          {tab === SUMMARY && Summary && <Summary row={row} />}
        </Suspense>
        {tab === SUMMARY && <Fields level={level} object={object} row={row} />}
        {tab === 'notes' && <Timeline level={level} object={object} row={row} />}
        {tab === 'files' && <Files object={object} row={row} files={files} />}
        {tab === 'history' && <History level={level} object={object} row={row} />}
        {tab === 'related' &&
          inbound.map((link) => (
            <Related
              level={level}
              key={`${link.object.key}/${link.field.key}`}
              inbound={link}
              row={row}
              onCreate={props.onCreate}
            />
          ))}
      </div>
    </>
  );
}
