import { useState } from 'react';
import { Problem } from '../../api/client.ts';

/** Saves a settings page: busy meanwhile, and what was refused told at its field. */
export function useSaving() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function save(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({}));
    } finally {
      setBusy(false);
    }
  }
  return {
    save,
    busy,
    /** What is wrong with the whole. */
    problem: problem && problem.at.length === 0 ? problem : null,
    errorAt: (place: string) => problem?.at.find((found) => found.place === place)?.detail ?? null,
    forget: () => setProblem(null),
  };
}
