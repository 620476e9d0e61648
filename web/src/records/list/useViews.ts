import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../api/keys.ts';
import type { View, ViewDefinition } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useExtension } from '../extensions.tsx';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';

const NONE: View[] = [];

/** The views of an object: those everybody has, mine, and everyone's. */
export function useViews(object: string) {
  const { api, slug, listPath, go } = useWorkspace();
  const queries = useQueryClient();
  const { show } = useToast();
  const problemText = useProblemText();
  const key = keys.views(slug, object);
  const read = useQuery({ queryKey: key, queryFn: () => api.views(object), staleTime: 60_000 });

  const messages = useMessages();
  const given = useExtension(object).views;
  const views = useMemo(() => [...(given?.(messages) ?? NONE), ...(read.data ?? NONE)], [given, messages, read.data]);

  async function tried<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work;
    } catch (error) {
      show({ text: problemText(error), icon: 'alert', stays: true });
      return null;
    } finally {
      await queries.invalidateQueries({ queryKey: key });
      // Other lists may ask whether a record is in this view.
      void queries.invalidateQueries({ queryKey: keys.object(slug, object) });
    }
  }

  return {
    views,
    ready: !read.isPending,
    async add(name: string, shared: boolean, definition: ViewDefinition) {
      const made = await tried(
        api.addView(object, { name, shared, isDefault: false, position: read.data?.length ?? 0, definition }),
      );
      if (made) go(listPath(object, { view: made.id }));
    },
    change(view: View, part: Partial<Pick<View, 'name' | 'shared' | 'definition'>>) {
      const { name, shared, isDefault, position, definition } = { ...view, ...part };
      return tried(api.changeView(object, view.id, { name, shared, isDefault, position, definition }));
    },
    async drop(view: View) {
      go(listPath(object));
      await tried(api.removeView(object, view.id));
    },
  };
}
