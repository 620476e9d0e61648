import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import { Problem } from '../api/client.ts';
import { useMessages } from '../kernel/language.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { useToast } from '../ui/Toast.tsx';
import { noteOwn } from './live/own.ts';
import { useProblemText } from './problemText.ts';
import { useWorkspace } from './workspace.tsx';

interface Done {
  operations: number[];
  text: string;
}

interface Operations {
  /** Remembers what was just done; `offer` shows it with "Annuler" for ten seconds. */
  did(operations: number | number[], text: string, offer?: { icon: IconName }): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

const OperationsContext = createContext<Operations | null>(null);
const REMEMBERED = 200;

/** What this tab did, newest last: Ctrl+Z takes it back through the journal, Ctrl+Shift+Z does it again. */
export function OperationsProvider({ children }: { children: ReactNode }) {
  const { api, slug } = useWorkspace();
  const words = useMessages().operations;
  const { show } = useToast();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const done = useRef<Done[]>([]);
  const undone = useRef<Done[]>([]);
  const busy = useRef(false);

  const turnBack = useCallback(
    async (from: Done[], to: Done[], said: (text: string) => string, force = false) => {
      const last = from.pop();
      if (!last || busy.current) return;
      busy.current = true;
      const left = [...last.operations];
      const turned: number[] = [];
      try {
        for (let next = left.at(-1); next !== undefined; next = left.at(-1)) {
          const { operation } = await api.undo(next, force);
          noteOwn([operation]);
          turned.push(operation);
          left.pop();
        }
        to.push({ operations: turned, text: last.text });
        // Filters of views and charts name records, and follow a merge; who left by what is undone comes in again.
        void queries.invalidateQueries({ queryKey: ['w', slug, 'settings'] });
        void queries.invalidateQueries({ queryKey: ['w', slug, 'views'] });
        void queries.invalidateQueries({ queryKey: ['w', slug, 'charts'] });
        await queries.invalidateQueries({ queryKey: ['w', slug, 'records'] });
        show({ text: said(last.text), icon: 'undo' });
      } catch (error) {
        from.push({ ...last, operations: left });
        if (turned.length > 0) to.push({ operations: turned, text: last.text });
        const partial = error instanceof Problem && error.code === 'undo.conflict' && !force;
        show({
          text: problemText(error),
          icon: 'alert',
          stays: true,
          action: partial ? { label: words.undoTheRest, run: () => void turnBack(from, to, said, true) } : undefined,
        });
      } finally {
        busy.current = false;
      }
    },
    [api, slug, queries, show, problemText, words],
  );

  const operations = useMemo<Operations>(() => {
    const undo = () => turnBack(done.current, undone.current, words.undone);
    const redo = () => turnBack(undone.current, done.current, words.redone);
    return {
      did(operations, text, offer) {
        noteOwn([operations].flat());
        done.current = [...done.current.slice(-REMEMBERED), { operations: [operations].flat(), text }];
        undone.current = [];
        if (!offer) return;
        show({
          text,
          icon: offer.icon,
          action: { label: words.undo, shortcut: words.undoKeys, run: () => void undo() },
        });
      },
      undo,
      redo,
    };
  }, [turnBack, show, words]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target)) return;
      event.preventDefault();
      void (event.shiftKey ? operations.redo() : operations.undo());
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [operations]);

  return <OperationsContext value={operations}>{children}</OperationsContext>;
}

/** Keys belong to the text while one is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

export function useOperations(): Operations {
  const operations = useContext(OperationsContext);
  if (!operations) throw new Error('useOperations needs an OperationsProvider above it');
  return operations;
}
