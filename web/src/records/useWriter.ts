import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Problem } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import type { Field, ObjectType, RecordRow, Value } from '../api/types.ts';
import { useMessages } from '../kernel/language.tsx';
import { useToast } from '../ui/Toast.tsx';
import { changeEverywhere, dropEverywhere, merged } from './cache.ts';
import { useConflicts } from './conflict/conflicts.tsx';
import { useDuplicateLook } from './duplicates/useDuplicateLook.ts';
import { useOperations } from './operations.tsx';
import { useProblemText } from './problemText.ts';
import { useWorkspace } from './workspace.tsx';

/** Writes to one record wait for each other, so that each knows the revision before it. */
const queues = new Map<string, Promise<unknown>>();

/** The revision that one's own last write of a field made: whoever writes it again knows that one. */
const ownRevisions = new Map<string, number>();

/** Whether something written here is still on its way: what the server says meanwhile would be older than what is shown. */
export function isWriting(slug: string, object: string, id: string): boolean {
  return queues.has(`${slug}/${object}/${id}`);
}

export type Saved = { done: true } | { done: false; why: string };

/** Changes and trashes records of one object: shown at once, taken back with the reason when refused. */
export function useWriter(object: ObjectType) {
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  const { did } = useOperations();
  const { show } = useToast();
  const { settle } = useConflicts();
  const problemText = useProblemText();
  const words = useMessages().operations;

  const look = useDuplicateLook(object);

  const refreshFigures = useCallback(
    (id?: string) => {
      queries.invalidateQueries({ queryKey: keys.figures(slug, object.key) });
      if (id) queries.invalidateQueries({ queryKey: keys.history(slug, object.key, id) });
    },
    [queries, slug, object.key],
  );

  const save = useCallback(
    (row: RecordRow, field: Field, value: Value, name: string): Promise<Saved> => {
      const before = row.values[field.key] ?? null;
      const at = `${slug}/${object.key}/${row.id}`;
      const put = (next: Value) =>
        changeEverywhere(queries, slug, object.key, row.id, (kept) => merged(kept, { values: { [field.key]: next } }));
      put(value);
      const write = (queues.get(at) ?? Promise.resolve()).then(async (): Promise<Saved> => {
        // Not the newest at hand: what others did since the row was looked at must not be overwritten unseen.
        const own = `${at}/${field.key}`;
        const rev = Math.max(row.rev, ownRevisions.get(own) ?? 0);
        try {
          const written = await api.update(object.key, row.id, rev, { [field.key]: value });
          ownRevisions.set(own, written.record?.rev ?? written.rev);
          changeEverywhere(queries, slug, object.key, row.id, (kept) =>
            written.record ? merged(kept, written.record) : { ...kept, rev: written.rev },
          );
          did(written.operation, words.changed(name, row.label));
          refreshFigures(row.id);
          void look(row, field, value);
          return { done: true };
        } catch (error) {
          put(before);
          if (error instanceof Problem && error.code === 'record.conflict') {
            settle({ object, row, problem: error });
            return { done: true };
          }
          const why = problemText(error);
          show({ text: why, icon: 'alert', stays: true });
          return { done: false, why };
        }
      });
      queues.set(at, write);
      void write.finally(() => queues.get(at) === write && queues.delete(at));
      return write;
    },
    [api, slug, object, queries, did, show, settle, problemText, words, refreshFigures, look],
  );

  const trash = useCallback(
    async (row: RecordRow): Promise<boolean> => {
      const kept = queries.getQueriesData({ queryKey: keys.lists(slug, object.key) });
      dropEverywhere(queries, slug, object.key, new Set([row.id]));
      try {
        const written = await api.trash(object.key, row.id);
        did(written.operation, words.trashed(row.label), { icon: 'trash' });
        refreshFigures();
        return true;
      } catch (error) {
        for (const [key, data] of kept) queries.setQueryData(key, data);
        show({ text: problemText(error), icon: 'alert', stays: true });
        return false;
      }
    },
    [api, slug, object.key, queries, did, show, problemText, words, refreshFigures],
  );

  return { save, trash, refreshFigures };
}
