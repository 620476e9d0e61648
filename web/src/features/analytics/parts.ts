import type { Field } from '../../api/types.ts';
import { optionOf } from '../../records/dictionary.ts';
import { gradeOf, meaningOf } from '../../records/fields/choice/colors.ts';
import { HUES, type Hue } from '../../ui/hues.ts';
import { type BarReader, barHue, barName } from './bars.ts';
import type { Chart, Group, Period, Summed } from './chartsApi.ts';

/** What a part of the bars looks like: a class, and of periods how far along it is, from 0 to 1. */
export interface Look {
  className: string;
  step?: number;
}

/** One part of the bars, as it stands in the key: its place in each bar's parts, and what it is over all rows. */
export interface StackPart {
  at: number;
  /** Of the others together there is none. */
  key: string | null | undefined;
  name: string;
  look: Look;
  sum: Summed;
}

/** The parts in the order in which they are drawn: as they came, the largest first; periods in their order, what came before them first. */
export function stackParts(
  chart: Chart,
  field: Field,
  period: Period,
  periods: boolean,
  reader: BarReader & { number(value: number): string },
): StackPart[] {
  const looks = looksOf(chart.parts, field, periods);
  const named = chart.parts.map(
    (part, at): StackPart => ({
      at,
      key: part.key,
      name: barName(part, field, period, reader),
      look: looks[at] ?? { className: 'others' },
      sum: part,
    }),
  );
  const words = reader.messages.charts;
  const others = (chart.others ? [chart.others] : []).map(
    (rest): StackPart => ({
      at: chart.parts.length,
      key: undefined,
      name: (periods ? words.earlier : words.rest)(reader.number(rest.parts)),
      look: { className: 'others' },
      sum: rest,
    }),
  );
  if (!periods) return [...named, ...others];
  const empty = named.filter(({ key }) => key === null);
  return [...others, ...named.filter(({ key }) => key !== null).reverse(), ...empty];
}

/** Hues that stay apart side by side, for what has none of its own. */
const APART: Hue[] = ['bleu', 'ocre', 'violet', 'vert', 'prune', 'olive', 'brique', 'ardoise'];

/** What states are drawn in stands beside these hues too alike. */
const LIKE: Record<string, Hue> = { ok: 'vert', info: 'bleu', warn: 'ocre', danger: 'brique' };

/** A part has the colour its value has elsewhere; striped where another has it already. Periods go from pale to strong. */
export function looksOf(parts: Chart['parts'], field: Field, periods: boolean): Look[] {
  const days = parts.filter(({ key }) => key !== null).length;
  const own = parts.map((part) => ownColor(part, field));
  const free = APART.filter((hue) => !own.some((color) => color && (LIKE[color] ?? color) === hue));
  const used = new Set<string>();
  const colored = (color: string): Look => {
    const twice = used.has(color);
    used.add(color);
    return { className: twice ? `${color} striped` : color };
  };
  return parts.map(({ key }, at) => {
    if (key === null) return { className: 'blank' };
    // They come from the latest back, after what has no day.
    if (periods) return { className: 'period', step: days < 2 ? 1 : (parts.length - 1 - at) / (days - 1) };
    if (field.type === 'yesNo') return { className: key === 'true' ? 'yes' : 'ardoise' };
    return colored(own[at] ?? free.shift() ?? HUES[at % HUES.length] ?? 'ardoise');
  });
}

/** The colour of a label, the meaning of a state, the grade of a potential. */
function ownColor(part: Group, field: Field): string | undefined {
  const option = optionOf(field, part.key);
  const grade = gradeOf(option);
  if (grade) return `grade-${grade}`;
  const meaning = option && meaningOf(option);
  if (meaning) return meaning === 'empty' ? 'ardoise' : meaning;
  return barHue(part, field);
}
