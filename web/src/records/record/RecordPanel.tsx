import { useEffect, useRef, useState } from 'react';
import type { ObjectType, Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { may } from '../dictionary.ts';
import { DropCover } from '../files/DropCover.tsx';
import { useFiles } from '../files/useFiles.ts';
import { isTyping } from '../operations.tsx';
import { useWriter } from '../useWriter.ts';
import { useWorkspace } from '../workspace.tsx';
import { Figures } from './Figures.tsx';
import { Hero } from './Hero.tsx';
import { RecordMissing } from './RecordMissing.tsx';
import { RecordTabs, SUMMARY } from './RecordTabs.tsx';
import { useRecord } from './useRecord.ts';

interface RecordPanelProps {
  object: ObjectType;
  id: string;
  /** Where it stands among the rows at hand, and how many of the list come before these. */
  position: { index: number; base: number; ids: string[]; total: number | undefined };
  onOpen(id: string): void;
  onClose(): void;
  onCreate(object: string, values: Values): void;
}

/** A record beside its list: previous and next stay at hand, the list keeps its place. */
export function RecordPanel(props: RecordPanelProps) {
  const { object, id, position } = props;
  const { messages, format } = useLanguage();
  const { go, recordPath } = useWorkspace();
  const { trash } = useWriter(object);
  const [tab, setTab] = useState(SUMMARY);
  const read = useRecord(object.key, id);
  const row = read.data;
  const files = useFiles(object, id, row, () => setTab('files'));
  const previous = position.ids[position.index - 1];
  const next = position.ids[position.index + 1];
  const { onOpen, onClose } = props;
  const panel = useRef<HTMLElement>(null);

  // What stood in its place while it was fetched had the focus, and went with it.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).closest('[role=dialog], [role=menu]')) return;
      const inGrid = (event.target as Element).getAttribute('role') === 'grid';
      const cellActive = inGrid && (event.target as Element).hasAttribute('aria-activedescendant');
      if (event.key === 'Escape' && !cellActive) onClose();
      else if (inGrid) return;
      else if (event.key === ' ' && (event.target as Element).matches('.panel')) onClose();
      else if (event.key.toLowerCase() === 'j' && next) onOpen(next);
      else if (event.key.toLowerCase() === 'k' && previous) onOpen(previous);
      else if (event.key.toLowerCase() === 'o') go(recordPath(object.key, id));
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [next, previous, onOpen, onClose, go, recordPath, object.key, id]);

  return (
    <aside
      ref={panel}
      className="panel"
      tabIndex={-1}
      aria-label={row?.label ?? messages.record.record}
      {...files.drop}
    >
      <DropCover shown={files.over} />
      <header>
        <IconButton icon="close" label={messages.common.close} shortcut={messages.common.escape} onClick={onClose} />
        <IconButton
          icon="chevronUp"
          label={messages.record.previous}
          shortcut="K"
          disabled={!previous}
          onClick={() => previous && onOpen(previous)}
        />
        <IconButton
          icon="chevronDown"
          label={messages.record.next}
          shortcut="J"
          disabled={!next}
          onClick={() => next && onOpen(next)}
        />
        {position.index >= 0 && (
          <span className="t3 sm">
            {messages.record.position(
              format.integer(position.base + position.index + 1),
              position.total === undefined ? undefined : format.integer(position.total),
            )}
          </span>
        )}
        <span className="sp" />
        {row && may(object, 'delete') && (
          <Menu position="bottom-end" classNames={{ dropdown: 'menu', item: 'it' }}>
            <Menu.Target>
              <IconButton icon="more" label={messages.common.more} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                className="dangerous"
                onClick={() => {
                  onClose();
                  void trash(row);
                }}
              >
                {messages.record.toTrash}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        <Button icon="arrow" shortcut="O" onClick={() => go(recordPath(object.key, id))}>
          {messages.record.openWhole}
        </Button>
      </header>
      <div className="body">
        {read.error && <RecordMissing error={read.error} />}
        {row && (
          <>
            <Hero object={object} row={row} heading="h2" />
            <div className="panel-part">
              <Figures object={object} row={row} />
            </div>
            <RecordTabs
              object={object}
              row={row}
              level="h3"
              className="panel-part"
              files={files}
              tab={tab}
              onTab={setTab}
              onCreate={props.onCreate}
            />
          </>
        )}
      </div>
    </aside>
  );
}
