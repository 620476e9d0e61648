import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { Values } from '../../api/types.ts';
import { objectOf } from '../../records/dictionary.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { late } from '../../ui/late.tsx';
import { featureCreations, featurePages } from '../features.tsx';

const CreateDialog = late(() => import('../../records/record/CreateDialog.tsx').then((module) => module.CreateDialog));

interface Creation {
  /** Opens the form of a new record; `then` decides where one goes, the record's page by default. */
  create(object: string, values?: Values, then?: (id: string) => void, words?: string): void;
}

interface Asked {
  object: string;
  values?: Values;
  then?: (id: string) => void;
  words?: string;
}

const CreationContext = createContext<Creation | null>(null);

/** One form for new records, reachable from the menu, the palette, lists and records. */
export function CreationProvider({ children }: { children: ReactNode }) {
  const { model, go, recordPath } = useWorkspace();
  const [asked, setAsked] = useState<Asked | null>(null);
  const creation = useMemo<Creation>(
    () => ({ create: (object, values, then, words) => setAsked({ object, values, then, words }) }),
    [],
  );
  const object = asked && objectOf(model, asked.object);
  const Special = asked ? featureCreations[asked.object] : undefined;

  function created(id: string) {
    if (!asked) return;
    setAsked(null);
    if (asked.then && !featurePages[asked.object]) asked.then(id);
    else go(recordPath(asked.object, id));
  }

  return (
    <CreationContext value={creation}>
      {children}
      <Suspense fallback={null}>
        {asked && object && Special && (
          <Special values={asked.values} words={asked.words} onClose={() => setAsked(null)} onCreated={created} />
        )}
        {asked && object && !Special && (
          <CreateDialog object={object} values={asked.values} onClose={() => setAsked(null)} onCreated={created} />
        )}
      </Suspense>
    </CreationContext>
  );
}

export function useCreation(): Creation {
  const creation = useContext(CreationContext);
  if (!creation) throw new Error('useCreation needs a CreationProvider above it');
  return creation;
}
