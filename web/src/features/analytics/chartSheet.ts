import type { ObjectType } from '../../api/types.ts';
import { nameOf } from '../../records/dictionary.ts';
import { type BarReader, measureInWords, measureOf } from './bars.ts';
import type { Summed } from './chartsApi.ts';
import type { DrawnChart } from './drawnChart.ts';

/** The chart as cells to paste into a spreadsheet: a row for each bar, a column for each part. */
export function chartSheet(object: ObjectType, drawn: DrawnChart, { messages, language }: BarReader): string[][] {
  const { form, by, rows, stack } = drawn;
  const words = messages.charts;
  const measured = measureOf(form) !== 'count';
  const decimal = (text: string) => (language === 'fr' ? text.replace('.', ',') : text);
  const number = (sum: Summed | undefined) => decimal((measured ? sum?.value : sum && String(sum.count)) ?? '');
  const total = stack.length > 0 ? words.total : measureInWords(form, object, words, language);
  return [
    [nameOf(by, language), ...stack.map((part) => part.name), ...(measured ? [total] : []), words.records],
    ...rows.map((row) => [
      row.name,
      ...stack.map((part) => number(row.parts[part.at])),
      ...(measured ? [number(row.sum)] : []),
      String(row.sum.count),
    ]),
  ];
}
