import type { Field, Filter, Model, ObjectType } from '../../api/types.ts';
import type { LanguageCode } from '../../kernel/language.tsx';
import type { Messages } from '../../kernel/messages/fr.ts';
import { nameOf, optionOf } from '../../records/dictionary.ts';
import { figuresOf } from '../../records/list/figures.ts';
import { type Hue, isHue } from '../../ui/hues.ts';
import type { ChartForm, Group, Period } from './chartsApi.ts';

export function byPeriod(field: Field, model: Model): boolean {
  return model.types[field.type]?.grouping === 'period';
}

/** "count", "sum:revenue", "average:price": everything the bars can be as high as. */
export function measuresOf(object: ObjectType): string[] {
  return [
    'count',
    ...object.fields.flatMap((field) =>
      figuresOf(field)
        .filter((of) => of === 'sum' || of === 'average')
        .map((of) => `${of}:${field.key}`),
    ),
  ];
}

export function measureOf(form: ChartForm): string {
  return form.of && form.of !== 'count' && form.field ? `${form.of}:${form.field}` : 'count';
}

/** Averages do not add up: a chart of them is not stacked. */
export function withMeasure(form: ChartForm, measure: string): ChartForm {
  const { of: _of, field: _field, ...rest } = form;
  const [of, field] = measure.split(':');
  if (of === 'average' && field) return { ...withoutParts(rest), of, field };
  return of === 'sum' && field ? { ...rest, of, field } : rest;
}

export function withBars(form: ChartForm, by: string): ChartForm {
  return { ...(form.stackedBy === by ? withoutParts(form) : form), by };
}

/** Divides the bars by a field, or no longer; of an average the sum is stacked, where there is one. */
export function withParts(form: ChartForm, stackedBy: string, measures: string[]): ChartForm {
  if (stackedBy === '') return withoutParts(form);
  const sum = `sum:${form.field}`;
  const added = form.of === 'average' ? withMeasure(form, measures.includes(sum) ? sum : 'count') : form;
  return { ...added, stackedBy };
}

function withoutParts({ stackedBy: _by, stackedPeriod: _period, ...form }: ChartForm): ChartForm {
  return form;
}

export function measureInWords(form: ChartForm, object: ObjectType, words: Messages['charts'], language: LanguageCode) {
  const field = object.fields.find((candidate) => candidate.key === form.field);
  if (!field || !form.of || form.of === 'count') return words.count;
  return words[form.of](nameOf(field, language));
}

/** What a chart shows, as a sentence; also its name as long as nobody gives it another. */
export function captionOf(
  form: ChartForm,
  object: ObjectType,
  by: Field,
  stackedBy: Field | undefined,
  reader: BarReader,
) {
  const words = reader.messages.charts;
  const measure = measureInWords(form, object, words, reader.language);
  const bars = nameOf(by, reader.language);
  return stackedBy
    ? words.captionStacked(measure, bars, nameOf(stackedBy, reader.language))
    : words.caption(measure, bars);
}

/** Periods in their order, the empty one at the end; the rest as they came, the highest first. */
export function inOrder<T extends Group>(bars: T[], periods: boolean): T[] {
  if (!periods) return bars;
  return [...bars].sort((a, b) => (a.key ?? '\uffff').localeCompare(b.key ?? '\uffff'));
}

/** In which words a chart is told. */
export interface BarReader {
  messages: Messages;
  language: LanguageCode;
}

export function barName(bar: Group, field: Field, period: Period, reader: BarReader): string {
  const { messages, language } = reader;
  if (bar.key === null) return messages.charts.empty;
  if (/^\d{4}-\d{2}-\d{2}$/.test(bar.key)) return periodName(bar.key, period, messages);
  if (field.type === 'yesNo') return bar.key === 'true' ? messages.common.yes : messages.common.no;
  if (field.type === 'color' && isHue(bar.key)) return messages.settings.hues[bar.key];
  const option = optionOf(field, bar.key);
  return option ? nameOf(option, language) : (bar.label ?? messages.charts.unseen);
}

/** The colour a value is shown in elsewhere: of a choice, or a word of a directory. */
export function barHue(bar: Group, field: Field): Hue | undefined {
  const color = optionOf(field, bar.key)?.color ?? (field.type === 'color' ? bar.key : bar.color);
  return isHue(color) ? color : undefined;
}

function periodName(first: string, period: Period, messages: Messages): string {
  const year = first.slice(0, 4);
  const month = Number(first.slice(5, 7));
  if (period === 'year') return year;
  if (period === 'quarter') return messages.charts.quarter(Math.ceil(month / 3), year);
  return `${messages.revenue.shortMonths[month - 1] ?? ''} ${year}`;
}

const MONTHS: Record<Period, number> = { month: 1, quarter: 3, year: 12 };

/** The records behind a bar, or behind one part of it: the list's own filter, and the values of both. */
export function filterOfBar(form: ChartForm, key: string | null | undefined, part?: string | null): Filter {
  const own: Filter[] = form.filter ? [form.filter] : [];
  return {
    all: [
      ...own,
      ...conditionsOf(form.by, form.period, key),
      ...(form.stackedBy ? conditionsOf(form.stackedBy, form.stackedPeriod, part) : []),
    ],
  };
}

function conditionsOf(field: string, period: Period | undefined, key: string | null | undefined): Filter[] {
  if (key === undefined) return [];
  if (key === null) return [{ field, op: 'empty' }];
  if (/^\d{4}-\d{2}-\d{2}$/.test(key)) {
    return [
      { field, op: 'gte', value: key },
      { field, op: 'lt', value: monthsLater(key, MONTHS[period ?? 'month']) },
    ];
  }
  if (key === 'true' || key === 'false') return [{ field, op: 'is', value: key === 'true' }];
  return [{ field, op: 'is', value: key }];
}

function monthsLater(first: string, count: number): string {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** Puts one of one's charts a place up or down: what changes is which comes at which place. */
export function moved<T extends { id: string }>(charts: T[], id: string, by: -1 | 1): T[] {
  const from = charts.findIndex((chart) => chart.id === id);
  const to = from + by;
  const chart = charts[from];
  if (!chart || to < 0 || to >= charts.length) return charts;
  const rest = charts.filter((each) => each.id !== id);
  return [...rest.slice(0, to), chart, ...rest.slice(to)];
}
