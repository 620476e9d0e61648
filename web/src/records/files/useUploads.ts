import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { filesApi } from '../../api/files.ts';
import { keys } from '../../api/keys.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';
import { MOST_BYTES, unfit } from './choosing.ts';

/** A file on its way, or one that was refused and says why. */
export interface Upload {
  key: number;
  file: Blob;
  name: string;
  sent: number;
  why?: string;
  /** Sending it again may succeed. */
  again: boolean;
}

/** Two at a time: one more would only slow the others. */
const TOGETHER = 2;

let count = 0;

/** Sends files to a record, however many, and tells how far each has come; what was refused stays until it is seen. */
export function useUploads(object: string, id: string) {
  const { slug } = useWorkspace();
  const { messages, format } = useLanguage();
  const { did } = useOperations();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const waiting = useRef<Upload[]>([]);
  const running = useRef(0);
  const done = useRef<{ operation: number; name: string }[]>([]);
  const api = useMemo(() => filesApi(slug, object, id), [slug, object, id]);
  const words = messages.files;

  const change = useCallback((key: number, to: Partial<Upload>) => {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  }, []);

  const tellWhatIsDone = useCallback(() => {
    const all = done.current;
    done.current = [];
    const [first] = all;
    if (!first) return;
    const text = all.length === 1 ? words.attached(first.name) : words.attachedMany(format.integer(all.length));
    did(
      all.map((each) => each.operation),
      text,
      { icon: 'check' },
    );
    void queries.invalidateQueries({ queryKey: keys.history(slug, object, id) });
  }, [did, words, format, queries, slug, object, id]);

  const goOn = useCallback(async () => {
    if (running.current >= TOGETHER) return;
    const next = waiting.current.shift();
    if (!next) {
      if (running.current === 0) tellWhatIsDone();
      return;
    }
    running.current += 1;
    try {
      const { operation, file } = await api.attach(next.file, next.name, (sent) => change(next.key, { sent }));
      done.current.push({ operation, name: file.name });
      await queries.invalidateQueries({ queryKey: keys.files(slug, object, id) });
      setUploads((all) => all.filter((each) => each.key !== next.key));
    } catch (error) {
      change(next.key, { why: problemText(error), again: true, sent: 0 });
    } finally {
      running.current -= 1;
    }
    void goOn();
  }, [api, change, queries, slug, object, id, problemText, tellWhatIsDone]);

  const send = useCallback(
    (chosen: { file: Blob; name: string }[]) => {
      const limit = format.bytes(MOST_BYTES);
      const fresh = chosen.map(({ file, name }): Upload => {
        const why = { tooLarge: words.tooLarge(limit), empty: words.empty, fits: undefined }[unfit(file) ?? 'fits'];
        count += 1;
        return { key: count, file, name, sent: 0, why, again: false };
      });
      setUploads((all) => [...all, ...fresh]);
      waiting.current.push(...fresh.filter((each) => !each.why));
      for (let i = 0; i < TOGETHER; i++) void goOn();
    },
    [format, words, goOn],
  );

  const again = useCallback(
    (upload: Upload) => {
      change(upload.key, { why: undefined, sent: 0 });
      waiting.current.push(upload);
      void goOn();
    },
    [change, goOn],
  );

  const forget = useCallback((key: number) => setUploads((all) => all.filter((each) => each.key !== key)), []);

  return { api, uploads, send, again, forget };
}
