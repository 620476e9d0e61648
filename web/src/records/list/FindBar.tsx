import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWorkspace } from '../workspace.tsx';
import { cellsShowing, nextFrom } from './find.ts';
import type { GridFindProps } from './GridFind.tsx';

const MOST_HITS = 500;
/** How many rows are read on at a time towards a find further down. */
const STRIDE = 500;

export function FindBar(props: GridFindProps & { onClose(): void }) {
  const { object, definition, columns, rows, cursor, place, onClose } = props;
  const reader = useLanguage();
  const { messages, format } = reader;
  const words = messages.grid;
  const { api, slug } = useWorkspace();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);

  const here = useMemo(() => cellsShowing(asked, rows.rows, columns, reader), [asked, rows.rows, columns, reader]);
  const query = {
    filter: definition.filter,
    sort: definition.sort,
    search: [definition.search, asked].filter(Boolean).join(' '),
    fields: object.labelFields,
  };
  const answer = useQuery({
    queryKey: [...keys.figures(slug, object.key), 'find', query],
    queryFn: ({ signal }) => api.query(object.key, { ...query, limit: MOST_HITS }, signal),
    enabled: asked !== '' && rows.hasMore,
    gcTime: 30_000,
  });
  const loaded = useMemo(() => new Set(rows.rows.map((row) => row.id)), [rows.rows]);
  const below = asked !== '' ? (answer.data?.records.filter((record) => !loaded.has(record.id)) ?? []) : [];

  async function go(by: 1 | -1) {
    const next = nextFrom(here, cursor, by);
    const wraps = !next || (cursor && by === 1 && (next.row - cursor.row || next.col - cursor.col) <= 0);
    const target = by === 1 && wraps ? below[0] : undefined;
    if (!target) return next && place(next);
    // What is further down is read on to from the first row.
    if (rows.base > 0) return props.toStart();
    setBusy(true);
    try {
      for (let count = rows.rows.length + STRIDE; ; count += STRIDE) {
        const there = await rows.upTo(count);
        const row = there.findIndex((candidate) => candidate.id === target.id);
        if (row >= 0) return place({ row, col: 0 });
        if (there.length < count) return;
      }
    } catch {
      // The list itself says which part of it did not arrive.
    } finally {
      setBusy(false);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') void go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const count = here.length + below.length;
  const at = cursor ? here.findIndex((cell) => cell.row === cursor.row && cell.col === cursor.col) : -1;
  return (
    <div className="find-bar" role="search" aria-label={words.find}>
      <Icon name="search" size={14} />
      <input
        ref={box}
        type="text"
        value={text}
        placeholder={words.find}
        aria-label={words.find}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="t3 sm num" role="status">
        {asked === ''
          ? ''
          : answer.isFetching || busy
            ? '…'
            : words.found(at < 0 ? null : format.integer(at + 1), format.integer(count), count)}
      </span>
      <IconButton
        icon="chevronUp"
        size="small"
        label={words.previousFind}
        shortcut={words.shiftEnter}
        onClick={() => void go(-1)}
      />
      <IconButton
        icon="chevronDown"
        size="small"
        label={words.nextFind}
        shortcut={messages.common.enter}
        onClick={() => void go(1)}
      />
      <IconButton
        icon="close"
        size="small"
        label={messages.common.close}
        shortcut={messages.common.escape}
        onClick={onClose}
      />
    </div>
  );
}
