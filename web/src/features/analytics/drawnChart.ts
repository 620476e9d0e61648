import type { Field, Model, ObjectType } from '../../api/types.ts';
import type { Format } from '../../kernel/format.ts';
import { type BarReader, barName, byPeriod, inOrder } from './bars.ts';
import type { Bar, ChartForm, ReadChart, Summed } from './chartsApi.ts';
import { groupingFields } from './groupingFields.ts';
import { type StackPart, stackParts } from './parts.ts';

/** A row of the chart: a bar, or the bars that had no place together. */
export interface ChartRow {
  /** The bar's value; of the rest there is none. */
  key: string | null | undefined;
  name: string;
  bar?: Bar;
  sum: Summed;
  parts: Summed[];
  /** Whether the width is measured by it as well; one that goes beyond fades out. */
  scales: boolean;
}

/** A chart as it is shown: its fields, its rows in their order, and the parts of its bars. */
export interface DrawnChart {
  form: ChartForm;
  by: Field;
  stackedBy?: Field;
  rows: ChartRow[];
  stack: StackPart[];
}

/** @param most more bars than these are left out, and the rest with them */
export function drawnChart(
  object: ObjectType,
  model: Model,
  { form, chart }: ReadChart,
  reader: BarReader & { format: Pick<Format, 'integer'> },
  most?: number,
): DrawnChart | undefined {
  const fields = groupingFields(object, model);
  const by = fields.find(({ key }) => key === form.by);
  if (!by) return undefined;
  const stackedBy = fields.find(({ key }) => key === form.stackedBy);
  const words = reader.messages.charts;
  const number = (count: number) => reader.format.integer(count);
  const periods = byPeriod(by, model);
  const bars = inOrder(chart.bars, periods);
  const shown = (periods && most ? bars.slice(-most) : bars.slice(0, most)).map(
    (bar): ChartRow => ({
      key: bar.key,
      name: barName(bar, by, form.period ?? 'month', reader),
      bar,
      sum: bar,
      parts: bar.parts,
      // What has no day is often most of all: the periods would vanish beside it.
      scales: !periods || bar.key !== null,
    }),
  );
  const rest = (chart.rest && !most ? [chart.rest] : []).map(
    (left): ChartRow => ({
      key: undefined,
      name: (periods ? words.earlier : words.rest)(number(left.bars)),
      sum: left,
      parts: left.parts,
      // So are many small ones together: the bars would vanish beside them as well.
      scales: false,
    }),
  );
  return {
    form,
    by,
    stackedBy,
    rows: periods ? [...rest, ...shown] : [...shown, ...rest],
    stack: stackedBy
      ? stackParts(chart, stackedBy, form.stackedPeriod ?? 'month', byPeriod(stackedBy, model), { ...reader, number })
      : [],
  };
}
