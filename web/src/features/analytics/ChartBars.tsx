import './charts.css';
import type { CSSProperties } from 'react';
import type { Field, ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, optionOf } from '../../records/dictionary.ts';
import { meaningOf } from '../../records/fields/choice/colors.ts';
import { writeListState } from '../../records/list/listState.ts';
import { useProblemText } from '../../records/problemText.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Label, StateDot } from '../../ui/Marks.tsx';
import { barHue, captionOf, filterOfBar, measureInWords } from './bars.ts';
import { ChartKey } from './ChartKey.tsx';
import type { ChartForm, Summed } from './chartsApi.ts';
import { type ChartRow, type DrawnChart, drawnChart } from './drawnChart.ts';
import type { StackPart } from './parts.ts';
import { StackedBar } from './StackedBar.tsx';
import { goesBeyond, scaleOf, spansOf, zeroOf } from './scale.ts';
import { useChart, useFigureText, useReader } from './useChart.ts';

interface ChartBarsProps {
  object: ObjectType;
  form: ChartForm;
  /** More bars than these stand in the chart itself only. */
  most?: number;
}

/** A bar for each value beside its figures: the chart is its own table, and each row opens its records. */
export function ChartBars({ object, form, most }: ChartBarsProps) {
  const { messages } = useLanguage();
  const { model } = useWorkspace();
  const reader = useReader();
  const problemText = useProblemText();
  const { data, error } = useChart(object, form);
  if (error) {
    return (
      <p className="danger quiet" role="alert">
        {problemText(error)}
      </p>
    );
  }
  if (!data) return <div className="bars-coming" />;
  if (data.chart.bars.length === 0) return <p className="t3 quiet">{messages.charts.nothing}</p>;
  const drawn = drawnChart(object, model, data, reader, most);
  return drawn && <Bars object={object} drawn={drawn} total={data.chart.total} />;
}

function Bars({ object, drawn, total }: { object: ObjectType; drawn: DrawnChart; total: Summed }) {
  const { messages, language, format } = useLanguage();
  const words = messages.charts;
  const { form, by, stackedBy, stack } = drawn;
  const text = useFigureText(object, form);
  const measured = form.of === 'sum' || form.of === 'average';
  const measure = measureInWords(form, object, words, language);
  const lengths = (row: ChartRow) =>
    (stackedBy ? stack.map(({ at }) => row.parts[at] ?? EMPTY) : [row.sum]).map((sum) =>
      measured ? sum.value : String(sum.count),
    );
  const scale = scaleOf(drawn.rows.filter(({ scales }) => scales).map(lengths));
  const zero = { '--zero-part': zeroOf(scale) / 100 } as CSSProperties;
  const said = (bar: string) => (part: StackPart, sum: Summed) =>
    measured
      ? words.partOfRecords(bar, part.name, text(sum), format.integer(sum.count))
      : words.part(bar, part.name, text(sum));
  return (
    <>
      {stackedBy && (
        <ChartKey
          object={object.key}
          form={form}
          label={words.legend(nameOf(stackedBy, language))}
          stack={stack}
          text={text}
        />
      )}
      <table className={scale.from < 0 ? 'bars below-zero' : 'bars'} style={zero}>
        <caption className="vh">{captionOf(form, object, by, stackedBy, { messages, language })}</caption>
        <colgroup>
          <col className="bar-name" />
          <col className="bar-place" />
          <col className="bar-figure" />
          {measured && <col className="bar-count" />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{nameOf(by, language)}</th>
            <td className="bar" />
            <th scope="col" className="num" title={measure}>
              {measured ? measure : words.records}
            </th>
            {measured && (
              <th scope="col" className="num t3">
                {words.records}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {drawn.rows.map((row) => {
            const spans = spansOf(lengths(row), scale);
            const looks = [row.key === undefined && 'rest', goesBeyond(lengths(row), scale) && 'beyond'];
            return (
              <tr key={row.key ?? String(row.key)} className={looks.filter(Boolean).join(' ') || undefined}>
                <th scope="row" title={row.name}>
                  <RowName object={object.key} drawn={drawn} row={row} />
                </th>
                {stackedBy ? (
                  <td className="bar">
                    <StackedBar
                      object={object.key}
                      form={form}
                      name={row.name}
                      barKey={row.key}
                      stack={stack}
                      sums={row.parts}
                      spans={spans}
                      said={said(row.name)}
                    />
                  </td>
                ) : (
                  <td className="bar" aria-hidden="true">
                    {spans.map(({ left, width }) => (
                      <i key={left} style={{ marginLeft: `${left}%`, width: `${width}%` }} />
                    ))}
                  </td>
                )}
                <td className="num md">{text(row.sum)}</td>
                {measured && <td className="num t3">{format.integer(row.sum.count)}</td>}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="bar" />
            <td className="num">{text(total)}</td>
            {measured && <td className="num t3">{format.integer(total.count)}</td>}
          </tr>
        </tfoot>
      </table>
    </>
  );
}

const EMPTY: Summed = { count: 0, value: null };

function RowName({ object, drawn, row }: { object: string; drawn: DrawnChart; row: ChartRow }) {
  const words = useLanguage().messages.charts;
  const { listPath } = useWorkspace();
  const { form, by } = drawn;
  if (row.key === undefined) return row.name;
  return (
    <InnerLink
      to={listPath(object, writeListState({ filter: filterOfBar(form, row.key), search: form.search }))}
      title={words.opens(row.name)}
    >
      <Marked field={by} row={row} />
    </InnerLink>
  );
}

/** The name of a bar, marked as its value is elsewhere: a label, or the dot of a state. */
function Marked({ field, row }: { field: Field; row: ChartRow }) {
  const option = optionOf(field, row.key);
  const meaning = option && meaningOf(option);
  if (meaning) return <StateDot meaning={meaning}>{row.name}</StateDot>;
  const hue = row.bar && barHue(row.bar, field);
  return hue ? <Label hue={hue}>{row.name}</Label> : row.name;
}
