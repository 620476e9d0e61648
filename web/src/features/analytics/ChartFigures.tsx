import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf } from '../../records/dictionary.ts';
import { writeListState } from '../../records/list/listState.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { captionOf, filterOfBar } from './bars.ts';
import { Swatch } from './ChartKey.tsx';
import type { ReadChart, Summed } from './chartsApi.ts';
import { drawnChart } from './drawnChart.ts';
import { useFigureText, useReader } from './useChart.ts';

/** The figures of a stacked chart: a row for each bar, a column for each part; each figure opens its records. */
export function ChartFigures({ object, read }: { object: ObjectType; read: ReadChart }) {
  const { messages, language } = useLanguage();
  const words = messages.charts;
  const { model, listPath } = useWorkspace();
  const reader = useReader();
  const text = useFigureText(object, read.form);
  const drawn = drawnChart(object, model, read, reader);
  if (!drawn?.stackedBy) return null;
  const { form, by, stackedBy, rows, stack } = drawn;
  const figure = (sum: Summed | undefined, bar: string | null | undefined, part: string | null | undefined) => {
    if (!sum || sum.count === 0) return <span className="t3">–</span>;
    if (bar === undefined || part === undefined) return text(sum);
    return (
      <InnerLink
        to={listPath(object.key, writeListState({ filter: filterOfBar(form, bar, part), search: form.search }))}
      >
        {text(sum)}
      </InnerLink>
    );
  };
  return (
    <table className="bar-figures">
      <caption className="vh">{captionOf(form, object, by, stackedBy, { messages, language })}</caption>
      <thead>
        <tr>
          <th scope="col">{nameOf(by, language)}</th>
          {stack.map((part) => (
            <th key={part.at} scope="col" className="num" title={part.name}>
              <Swatch look={part.look} /> {part.name}
            </th>
          ))}
          <th scope="col" className="num">
            {words.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key ?? String(row.key)}>
            <th scope="row" title={row.name}>
              {row.name}
            </th>
            {stack.map((part) => (
              <td key={part.at} className="num">
                {figure(row.parts[part.at], row.key, part.key)}
              </td>
            ))}
            <td className="num md">{text(row.sum)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          {stack.map((part) => (
            <td key={part.at} className="num">
              {text(part.sum)}
            </td>
          ))}
          <td className="num">{text(read.chart.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
