import { useFormat, useMessages } from '../../../kernel/language.tsx';
import type { CellProps, FieldKind, Reader, Reading } from '../kind.ts';
import { lateInput } from '../lateInput.tsx';
import { TextFilter } from '../TextFilter.tsx';
import { asText } from '../text.ts';
import { Stars } from './Stars.tsx';
import { BEST, parseStars } from './stars.ts';

function read(text: string, { messages }: Reader): Reading {
  if (text === '') return { value: null };
  const stars = parseStars(text);
  return stars === null ? { problem: messages.fields.notARating(text) } : { value: String(stars) };
}

/** Under a column stands an average, which is no number of stars. */
function Cell({ value }: CellProps) {
  const format = useFormat();
  const words = useMessages().fields;
  const text = asText(value);
  if (text === '') return null;
  const count = Number(text);
  if (!Number.isInteger(count) || count > BEST) return <>{format.decimal(text)}</>;
  return <Stars count={count} label={words.stars(count)} />;
}

export const rating: FieldKind = {
  type: 'rating',
  icon: 'star',
  width: 110,
  sheet: 'number',
  Cell,
  Input: lateInput(() => import('./StarsInput.tsx').then((module) => module.StarsInput)),
  FilterInput: (props) => (
    <TextFilter
      {...props}
      read={(text) => (text === '' ? '' : (parseStars(text)?.toString() ?? null))}
      show={(stored) => stored}
    />
  ),
  read: (text, _field, reader) => read(text, reader),
  toText: asText,
};
