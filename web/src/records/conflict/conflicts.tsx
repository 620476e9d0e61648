import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { Problem } from '../../api/client.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { late } from '../../ui/late.tsx';

const ConflictDialog = late(() => import('./ConflictDialog.tsx').then((module) => module.ConflictDialog));

export interface Conflict {
  object: ObjectType;
  row: RecordRow;
  problem: Problem;
}

interface Conflicts {
  settle(conflict: Conflict): void;
}

const ConflictsContext = createContext<Conflicts | null>(null);

/** Two people changed the same value: both are shown, one is kept, the other stays in the history. */
export function ConflictsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Conflict | null>(null);
  const conflicts = useMemo(() => ({ settle: setOpen }), []);
  return (
    <ConflictsContext value={conflicts}>
      {children}
      <Suspense fallback={null}>{open && <ConflictDialog conflict={open} close={() => setOpen(null)} />}</Suspense>
    </ConflictsContext>
  );
}

export function useConflicts(): Conflicts {
  const conflicts = useContext(ConflictsContext);
  if (!conflicts) throw new Error('useConflicts needs a ConflictsProvider above it');
  return conflicts;
}
