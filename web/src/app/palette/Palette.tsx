import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, objectOf } from '../../records/dictionary.ts';
import { RecordAvatar } from '../../records/RecordAvatar.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { DialogSheet } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useRecordActs } from '../features.tsx';
import { useCreation } from '../frame/creation.tsx';
import { type PaletteLine, paletteGroups, parted, verbOf } from './lines.ts';
import { recentlyVisited } from './recent.ts';

const HITS = 12;
/** Keys struck together make one question; an older question is given up when a newer one is asked. */
const PAUSE_MS = 20;

interface PaletteProps {
  text: string;
  onText(text: string): void;
  onClose(): void;
}

/** One box for everything: records by the beginning of any word, actions, the last visited when nothing is typed. */
export function Palette({ text, onText, onClose }: PaletteProps) {
  const { messages, language } = useLanguage();
  const workspace = useWorkspace();
  const { api, model, slug, go } = workspace;
  const { create } = useCreation();
  const [at, setAt] = useState(0);
  const acts = useRecordActs();
  const { object: opened, id: openedId } = useParams({ strict: false });
  const [asked] = useDebouncedValue(verbOf(text.trim(), acts)?.rest || text.trim(), PAUSE_MS);
  const took = useRef(0);
  const list = useRef<HTMLDivElement>(null);
  const words = messages.palette;

  const found = useQuery({
    queryKey: ['w', slug, 'search', asked],
    queryFn: async ({ signal }) => {
      const since = performance.now();
      const hits = await api.search(asked, HITS, signal);
      took.current = Math.round(performance.now() - since);
      return hits;
    },
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const hits = asked === '' ? [] : (found.data ?? []);
  const recent = recentlyVisited(workspace);
  const groups = paletteGroups({
    text: text.trim(),
    acts,
    here: recent.find((hit) => hit.object === opened && hit.id === openedId),
    hits,
    recent,
    workspace,
    messages,
    language,
    create,
  });
  const lines = groups.flatMap((group) => group.lines);
  const current = Math.min(at, lines.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words start again from the first line.
  useEffect(() => setAt(0), [text]);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  function run(line: PaletteLine | undefined, beside: boolean) {
    if (!line) return;
    if (beside && line.path) window.open(line.path, '_blank');
    else {
      onClose();
      if (line.path) go(line.path);
      else line.act?.();
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt(Math.min(lines.length - 1, current + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1));
    else if (event.key === 'Enter') run(lines[current], event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  let index = -1;
  return (
    <DialogSheet open onClose={onClose} className="dlg palette" label={words.title}>
      <div className="palette-box">
        <Icon name="search" size={20} />
        <input
          role="combobox"
          aria-label={words.title}
          aria-expanded
          aria-controls="palette-lines"
          aria-activedescendant={lines[current] ? `palette-${current}` : undefined}
          placeholder={words.placeholder}
          value={text}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id="palette-lines"
        className="palette-lines"
        role="listbox"
        aria-label={words.title}
        tabIndex={-1}
      >
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <div className="cap">{group.name}</div>
            {group.lines.map((line) => {
              index += 1;
              const mine = index;
              const object = line.object && objectOf(model, line.object);
              return (
                <div
                  key={line.key}
                  id={`palette-${mine}`}
                  data-at={mine}
                  role="option"
                  tabIndex={-1}
                  aria-selected={mine === current}
                  className={mine === current ? 'pl on' : 'pl'}
                  onMouseMove={() => setAt(mine)}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    run(line, event.ctrlKey || event.metaKey);
                  }}
                >
                  {line.named && object ? (
                    <RecordAvatar object={object} name={line.label} size="m" />
                  ) : (
                    <span className="pl-icon">
                      <Icon name={line.icon} />
                    </span>
                  )}
                  <span className="md el">
                    {parted(line.label, line.named ? text : '').map((part, part_) =>
                      part.hit ? <mark key={part_}>{part.text}</mark> : <span key={part_}>{part.text}</span>,
                    )}
                  </span>
                  {line.detail && <span className="t3 el">{line.detail}</span>}
                  <span className="sp" />
                  {line.named && object && <span className="t3">{nameOf(object, language)}</span>}
                  {mine === current && <Kbd>{messages.common.enter}</Kbd>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {asked !== '' && lines.length === 0 && !found.isFetching && (
        <p className="t2 palette-none">{words.none(asked)}</p>
      )}
      <footer className="palette-foot">
        <span className="palette-keys">
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {words.choose}
          <Kbd>{messages.common.enter}</Kbd> {words.open}
          <Kbd>Ctrl {messages.common.enter}</Kbd> {words.newTab}
        </span>
        <span role="status">
          {asked !== '' && found.data && !found.isPlaceholderData ? words.found(hits.length, took.current) : ''}
        </span>
      </footer>
    </DialogSheet>
  );
}
