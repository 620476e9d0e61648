import type { Field, Filter, Model, ObjectType } from '../../api/types.ts';
import type { LanguageCode } from '../../kernel/language.tsx';
import type { Messages } from '../../kernel/messages/fr.ts';
import { nameOf, optionOf } from '../../records/dictionary.ts';
import { figuresOf } from '../../records/list/figures.ts';
import { type Hue, isHue } from '../../ui/hues.ts';
import type { Bar, ChartForm, Period } from './chartsApi.ts';

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

export function withMeasure(form: ChartForm, measure: string): ChartForm {
  const { of: _of, field: _field, ...rest } = form;
  const [of, field] = measure.split(':');
  return (of === 'sum' || of === 'average') && field ? { ...rest, of, field } : rest;
}

export function measureInWords(form: ChartForm, object: ObjectType, words: Messages['charts'], language: LanguageCode) {
  const field = object.fields.find((candidate) => candidate.key === form.field);
  if (!field || !form.of || form.of === 'count') return words.count;
  return words[form.of](nameOf(field, language));
}

/** Periods in their order, the empty one at the end; the rest as they came, the highest first. */
export function inOrder(bars: Bar[], periods: boolean): Bar[] {
  if (!periods) return bars;
  return [...bars].sort((a, b) => (a.key ?? '\uffff').localeCompare(b.key ?? '\uffff'));
}

export function barName(
  bar: Bar,
  field: Field,
  period: Period,
  reader: { messages: Messages; language: LanguageCode },
): string {
  const { messages, language } = reader;
  if (bar.key === null) return messages.charts.empty;
  if (/^\d{4}-\d{2}-\d{2}$/.test(bar.key)) return periodName(bar.key, period, messages);
  if (field.type === 'yesNo') return bar.key === 'true' ? messages.common.yes : messages.common.no;
  if (field.type === 'color' && isHue(bar.key)) return messages.settings.hues[bar.key];
  const option = optionOf(field, bar.key);
  return option ? nameOf(option, language) : (bar.label ?? messages.charts.unseen);
}

/** The colour a value is shown in elsewhere: of a choice, or a word of a directory. */
export function barHue(bar: Bar, field: Field): Hue | undefined {
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

/** The records behind a bar: the list's own filter, and the bar's value. */
export function filterOfBar(form: ChartForm, key: string | null): Filter {
  const own: Filter[] = form.filter ? [form.filter] : [];
  return { all: [...own, ...conditionsOf(form, key)] };
}

function conditionsOf({ by, period }: ChartForm, key: string | null): Filter[] {
  if (key === null) return [{ field: by, op: 'empty' }];
  if (/^\d{4}-\d{2}-\d{2}$/.test(key)) {
    return [
      { field: by, op: 'gte', value: key },
      { field: by, op: 'lt', value: monthsLater(key, MONTHS[period ?? 'month']) },
    ];
  }
  if (key === 'true' || key === 'false') return [{ field: by, op: 'is', value: key === 'true' }];
  return [{ field: by, op: 'is', value: key }];
}

function monthsLater(first: string, count: number): string {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** How long a bar is, of the whole width; nothing below zero is drawn. */
export function widthOf(value: string | null, bars: { value: string | null }[]): number {
  const highest = Math.max(...bars.map((bar) => Number(bar.value ?? 0)));
  return highest <= 0 ? 0 : Math.min(100, Math.max(0, (Number(value ?? 0) / highest) * 100));
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
