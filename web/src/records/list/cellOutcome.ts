import type { Field } from '../../api/types.ts';
import type { Messages } from '../../kernel/messages/fr.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** What became of the cells that were given something. */
export interface Outcome {
  /** What was done, with its number of cells: "12 cases collées". */
  said: string;
  done: number;
  refused: number;
  /** Fields that are not edited here, of which nothing changed. */
  fixed: Field[];
  fixedCells: number;
}

/** The sentences that tell it, and what they look like. */
export function outcomeWords(
  outcome: Outcome,
  words: Messages['grid'],
  name: (field: Field) => string,
): { text: string; icon: IconName; stays: boolean } {
  const fixed = [...new Set(outcome.fixed.map(name))];
  const sentences = [
    outcome.done > 0 && `${outcome.said}.`,
    outcome.refused > 0 && words.refused(outcome.refused),
    fixed.length > 0 && words.fixed(outcome.fixedCells, fixed),
  ].filter((sentence) => sentence !== false);
  return {
    text: sentences.length > 0 ? sentences.join(' ') : words.nothingToChange,
    icon: outcome.refused > 0 ? 'alert' : outcome.done === 0 && fixed.length > 0 ? 'lock' : 'check',
    stays: outcome.refused > 0,
  };
}
