import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { keys } from '../../../api/keys.ts';
import type { ObjectType, Page, RecordRow, Values } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { useOperations } from '../../../records/operations.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { HUES } from '../../../ui/hues.ts';
import { movedTo, placesToWrite } from './order.ts';

/** More are worked on in the list. */
export const MOST_WORDS = 500;

/** The words of a directory in their order, and what can be done to them; each act can be taken back. */
export function useWords(directory: ObjectType) {
  const words = useLanguage().messages.directories;
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  const { did } = useOperations();
  const { act } = useAct();
  const key = keys.words(slug, directory.key);
  const read = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      api.query(
        directory.key,
        {
          fields: ['name', 'color', 'position', 'archived'],
          sort: [
            { field: 'position', desc: false },
            { field: 'name', desc: false },
          ],
          limit: MOST_WORDS,
        },
        signal,
      ),
  });
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const all = read.data?.records ?? [];
  const refresh = () => queries.invalidateQueries({ queryKey: ['w', slug, 'records'] });
  const write = (word: RecordRow, values: Values, said: string) =>
    act(async () => {
      const written = await api.update(directory.key, word.id, word.rev, values);
      did(written.operation, said, { icon: 'check' });
      await refresh();
      return true;
    });
  return {
    all,
    loaded: read.isSuccess,
    more: Boolean(read.data?.next),
    /** One after the other, so that each has its place. */
    add: (name: string) => {
      const adding = before.current.then(() =>
        act(async () => {
          const place = (queries.getQueryData<Page>(key)?.records.length ?? 0) + 1;
          const color = HUES[place % HUES.length] ?? 'ardoise';
          const written = await api.create(directory.key, { name, color, position: String(place) });
          did(written.operation, words.wordAdded(name), { icon: 'check' });
          await refresh();
          return true;
        }),
      );
      before.current = adding;
      return adding;
    },
    rename: (word: RecordRow, name: string) => write(word, { name }, words.wordRenamed(name)),
    recolour: (word: RecordRow, color: string) => write(word, { color: color || null }, words.recoloured(word.label)),
    archive: (word: RecordRow, archived: boolean) =>
      write(word, { archived }, archived ? words.wordArchived(word.label) : words.wordTaken(word.label)),
    trash: (word: RecordRow) =>
      act(async () => {
        const written = await api.trash(directory.key, word.id);
        did(written.operation, words.wordTrashed(word.label), { icon: 'trash' });
        await refresh();
      }),
    move: (word: RecordRow, to: number) => {
      const next = movedTo(all, word.id, to);
      const places = placesToWrite(next);
      if (next === all || places.length === 0) return undefined;
      queries.setQueryData(key, (page: typeof read.data) => page && { ...page, records: next });
      return act(async () => {
        const said = words.moved(word.label, to + 1);
        try {
          const done = await api.batch(
            places.map(({ id, position }) => ({ update: directory.key, id, values: { position } })),
            said,
          );
          did(done.operation, said, { icon: 'check' });
        } finally {
          await refresh();
        }
      });
    },
  };
}

export type Words = ReturnType<typeof useWords>;
