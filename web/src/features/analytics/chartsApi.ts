import { get, post, put, remove } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Filter } from '../../api/types.ts';

export type Period = 'month' | 'quarter' | 'year';

export interface ChartForm {
  by: string;
  period?: Period;
  /** What each bar is divided by. */
  stackedBy?: string;
  stackedPeriod?: Period;
  of?: 'count' | 'sum' | 'average';
  field?: string;
  filter?: Filter;
  search?: string;
}

export interface Summed {
  count: number;
  value: string | null;
}

/** What rows are gathered by: an id, yes or no, the first day of a period; nothing where the field is empty. */
export interface Group {
  key: string | null;
  label: string | null;
  /** Of a word of a directory. */
  color?: string | null;
}

export interface Bar extends Summed, Group {
  /** What each of the chart's parts is of it, in their order, and the others after them where there are any. */
  parts: Summed[];
}

export interface Chart {
  bars: Bar[];
  rest: (Summed & { bars: number; parts: Summed[] }) | null;
  total: Summed;
  /** Over all rows; none where the bars are not divided. */
  parts: (Summed & Group)[];
  others: (Summed & { parts: number }) | null;
}

/** A chart with what was asked for it. */
export interface ReadChart {
  form: ChartForm;
  chart: Chart;
}

export interface SavedChart {
  id: string;
  object: string;
  name: string;
  shared: boolean;
  mine: boolean;
  position: number;
  definition: ChartForm;
}

export type ChartToKeep = Pick<SavedChart, 'object' | 'name' | 'shared' | 'position' | 'definition'>;

export function chartsApi(slug: string) {
  const root = `/api/w/${encodeURIComponent(slug)}`;
  return {
    draw: (object: string, form: ChartForm, signal?: AbortSignal) =>
      post<Chart>(`${root}/records/${object}/chart`, form, { signal }),
    list: () => get<SavedChart[]>(`${root}/charts`),
    add: (chart: ChartToKeep) => post<SavedChart>(`${root}/charts`, chart),
    change: (id: string, chart: ChartToKeep) => put<SavedChart>(`${root}/charts/${id}`, chart),
    remove: (id: string) => remove<void>(`${root}/charts/${id}`),
  };
}

/** Names of what the browser keeps of charts; bars fall with the figures of their object. */
export const chartKeys = {
  saved: (slug: string) => ['w', slug, 'charts'] as const,
  bars: (slug: string, object: string, form: ChartForm) => [...keys.figures(slug, object), 'chart', form] as const,
};
