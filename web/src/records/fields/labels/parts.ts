import type { ChoiceOption } from '../../../api/types.ts';
import { folded } from '../folded.ts';

/** The words of a text: apart by semicolons or lines, by commas where the whole is no word itself. */
export function partsOf(text: string, options: Pick<ChoiceOption, 'label' | 'labelEn'>[]): string[] {
  const whole = folded(text);
  const isOne = options.some((option) => folded(option.label) === whole || folded(option.labelEn ?? '') === whole);
  if (whole !== '' && isOne) return [text];
  return text
    .split(/[;\n\r|]/.test(text) ? /[;\n\r|]/ : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
