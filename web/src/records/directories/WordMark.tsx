import { isHue } from '../../ui/hues.ts';
import { Label } from '../../ui/Marks.tsx';

/** A word of a directory in its colour. */
export function WordMark({ name, color }: { name: string; color: unknown }) {
  return <Label hue={isHue(color) ? color : 'ardoise'}>{name}</Label>;
}
