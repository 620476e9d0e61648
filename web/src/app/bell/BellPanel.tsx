import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { bellApi, type Notification } from '../../api/talk.ts';
import { bellKeys } from '../../api/talkKeys.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useProblemText } from '../../records/problemText.ts';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Marks.tsx';
import { BellEntry } from './BellEntry.tsx';
import { byDay } from './days.ts';

/** What one was told, day by day, newest first. */
export function BellPanel({ onClose, anchor }: { onClose(): void; anchor: RefObject<HTMLElement | null> }) {
  const { messages, format } = useLanguage();
  const words = messages.talk;
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const { act, busy } = useAct();
  const panel = useRef<HTMLElement>(null);
  const api = bellApi(slug);
  const read = useInfiniteQuery({
    queryKey: bellKeys.page(slug),
    queryFn: ({ pageParam }) => api.page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const first = read.data?.pages[0];
  const entries = read.data?.pages.flatMap((page) => page.entries) ?? [];
  const again = () => queries.invalidateQueries({ queryKey: bellKeys.all(slug) });

  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    function onPointerDown(event: PointerEvent) {
      const target = event.target as Node;
      if (!panel.current?.contains(target) && !anchor.current?.contains(target)) onClose();
    }
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [onClose, anchor]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const rows = [...(panel.current?.querySelectorAll<HTMLElement>('.ntf') ?? [])];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
    }
  }
  function open(entry: Notification) {
    onClose();
    // Its page may be there already: then its address alone changes, which nobody hears of.
    setTimeout(() => window.dispatchEvent(new Event('hashchange')));
    if (entry.unread) void act(() => api.read([entry.id])).then(again);
  }
  async function readAll() {
    const newest = entries[0];
    if (newest) await act(() => api.readUntil(newest.id));
    await again();
  }
  return createPortal(
    <section
      ref={panel}
      role="dialog"
      aria-label={words.bell}
      tabIndex={-1}
      className="bell-panel"
      onKeyDown={onKeyDown}
    >
      <header className="row">
        <h2>{words.bell}</h2>
        {first && first.unread > 0 && (
          <span className="t3 sm">{words.fresh(first.capped ? first.unread - 1 : first.unread, first.capped)}</span>
        )}
        <span className="sp" />
        {first && first.unread > 0 && (
          <Button look="ghost" size="small" icon="check" busy={busy} onClick={readAll}>
            {words.allRead}
          </Button>
        )}
        <IconButton icon="close" size="small" label={messages.common.close} onClick={onClose} />
      </header>
      <div className="bell-list">
        {read.isPending && !read.error && <Skeleton width="60%" style={{ margin: 18 }} />}
        {read.error && <p className="bell-none danger">{problemText(read.error)}</p>}
        {byDay(entries, format.dayOf).map(([day, told]) => (
          <section key={day} aria-label={day === format.today() ? words.today : format.dayInWords(day)}>
            <h3 className="cap">{day === format.today() ? words.today : format.dayInWords(day)}</h3>
            <ul>
              {told.map((entry) => (
                <li key={entry.id}>
                  <BellEntry entry={entry} onOpen={() => open(entry)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {read.data && entries.length === 0 && !read.hasNextPage && (
          <div className="bell-none">
            <p className="md">{words.nothing}</p>
            <p className="t2">{words.nothingYet}</p>
          </div>
        )}
        {read.hasNextPage && (
          <Button look="link" busy={read.isFetchingNextPage} onClick={() => read.fetchNextPage()}>
            {words.older}
          </Button>
        )}
      </div>
    </section>,
    document.body,
  );
}
