import type { ChoiceOption } from '../../../api/types.ts';
import type { Meaning, Potential } from '../../../ui/Marks.tsx';

const MEANINGS: Record<string, Meaning> = {
  ok: 'ok',
  info: 'info',
  warn: 'warn',
  danger: 'danger',
  none: 'empty',
  empty: 'empty',
};
const GRADES: Record<string, Potential> = { 'potential-a': 'a', 'potential-b': 'b', 'potential-c': 'c' };

export function gradeOf(option: ChoiceOption | undefined): Potential | null {
  return GRADES[option?.color ?? ''] ?? null;
}

export function meaningOf(option: ChoiceOption): Meaning | null {
  return MEANINGS[option.color ?? ''] ?? null;
}
