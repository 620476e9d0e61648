import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { keys } from '../../api/keys.ts';
import type { News } from '../../api/live.ts';
import { bellKeys } from '../../api/talkKeys.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import { isWriting } from '../useWriter.ts';
import { useWorkspace } from '../workspace.tsx';
import { gather } from './gather.ts';
import { type Heard, openLiveLine } from './liveLine.ts';
import { isOwn } from './own.ts';
import { liveRefresh } from './refresh.ts';

/** Long enough for the answer to what this tab did itself, which is often later than the news of it. */
const GATHER_MS = 120;

/**
 * Keeps every list and record on the screen as others change them.
 *
 * @param from the last number of the feed before anything of the page was read
 */
export function Live({ from }: { from: number | undefined }) {
  const { api, slug, me } = useWorkspace();
  const queries = useQueryClient();
  const words = useLatest(useMessages().live);
  const [said, setSaid] = useState('');
  const member = me.member.id;
  const apply = useMemo(
    () =>
      liveRefresh(
        queries,
        api,
        (object, id) => isWriting(slug, object, id),
        (by, label, came) => setSaid(came ? words.current.came(by, label) : words.current.changed(by, label)),
      ),
    [queries, api, slug, words],
  );

  useEffect(() => {
    let waiting: News[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      timer = undefined;
      const gathered = gather(waiting, member, isOwn);
      waiting = [];
      void apply(gathered);
    };
    const hear = (heard: Heard) => {
      if (heard.kind === 'news') {
        // A record that left one's sight takes what one was told of it along.
        if (heard.news.bell || heard.news.records.some((record) => record.gone))
          void queries.invalidateQueries({ queryKey: bellKeys.all(slug) });
        waiting.push(heard.news);
        timer ??= setTimeout(go, GATHER_MS);
      } else {
        void queries.invalidateQueries({ queryKey: heard.kind === 'rights' ? keys.all(slug) : ['w', slug, 'records'] });
        void queries.invalidateQueries({ queryKey: bellKeys.all(slug) });
      }
    };
    const close = openLiveLine(slug, member, hear, from);
    return () => {
      close();
      clearTimeout(timer);
    };
  }, [slug, member, apply, queries, from]);

  return (
    <p className="vh" role="status">
      {said}
    </p>
  );
}
