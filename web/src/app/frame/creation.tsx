import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Values } from '../../api/types.ts';
import { objectOf } from '../../records/dictionary.ts';
import { CreateDialog } from '../../records/record/CreateDialog.tsx';
import { useWorkspace } from '../../records/workspace.tsx';

interface Creation {
  /** Opens the form of a new record; `then` decides where one goes, the record's page by default. */
  create(object: string, values?: Values, then?: (id: string) => void): void;
}

interface Asked {
  object: string;
  values?: Values;
  then?: (id: string) => void;
}

const CreationContext = createContext<Creation | null>(null);

/** One form for new records, reachable from the menu, the palette, lists and records. */
export function CreationProvider({ children }: { children: ReactNode }) {
  const { model, go, recordPath } = useWorkspace();
  const [asked, setAsked] = useState<Asked | null>(null);
  const creation = useMemo<Creation>(
    () => ({ create: (object, values, then) => setAsked({ object, values, then }) }),
    [],
  );
  const object = asked && objectOf(model, asked.object);
  return (
    <CreationContext value={creation}>
      {children}
      {asked && object && (
        <CreateDialog
          object={object}
          values={asked.values}
          onClose={() => setAsked(null)}
          onCreated={(id) => {
            setAsked(null);
            if (asked.then) asked.then(id);
            else go(recordPath(object.key, id));
          }}
        />
      )}
    </CreationContext>
  );
}

export function useCreation(): Creation {
  const creation = useContext(CreationContext);
  if (!creation) throw new Error('useCreation needs a CreationProvider above it');
  return creation;
}
