import './charts.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Field, ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf } from '../../records/dictionary.ts';
import { kindOf } from '../../records/fields/registry.ts';
import { writeListState } from '../../records/list/listState.ts';
import { useProblemText } from '../../records/problemText.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import type { Hue } from '../../ui/hues.ts';
import { Label } from '../../ui/Marks.tsx';
import { barHue, barName, byPeriod, filterOfBar, inOrder, measureInWords, widthOf } from './bars.ts';
import { type ChartForm, chartKeys, chartsApi, type Summed } from './chartsApi.ts';

/** The bars of a list, reckoned by the server over all its rows. */
export function useChart(object: ObjectType, form: ChartForm) {
  const { slug } = useWorkspace();
  const api = useMemo(() => chartsApi(slug), [slug]);
  return useQuery({
    queryKey: chartKeys.bars(slug, object.key, form),
    queryFn: ({ signal }) => api.draw(object.key, form, signal),
    placeholderData: (before) => before,
  });
}

/** How a figure of the chart is written: as the field it is of. */
export function useFigureText(object: ObjectType, form: ChartForm): (sum: Summed) => string {
  const reader = useReader();
  const field = form.of && form.of !== 'count' && object.fields.find((candidate) => candidate.key === form.field);
  return ({ count, value }) => {
    if (!field) return reader.format.integer(count);
    return value === null ? '–' : kindOf(field.type).toText(value, field, reader);
  };
}

function useReader() {
  const { messages, language, format } = useLanguage();
  const { me } = useWorkspace();
  return { messages, language, format, zone: me.workspace.zone };
}

interface ChartBarsProps {
  object: ObjectType;
  by: Field;
  form: ChartForm;
  /** More bars than these stand in the chart itself only. */
  most?: number;
}

/** A bar for each value beside its figures: the chart is its own table, and each row opens its records. */
export function ChartBars({ object, by, form, most }: ChartBarsProps) {
  const { messages, language, format } = useLanguage();
  const words = messages.charts;
  const { model, listPath } = useWorkspace();
  const problemText = useProblemText();
  const { data, error } = useChart(object, form);
  const text = useFigureText(object, form);
  const measured = form.of === 'sum' || form.of === 'average';
  if (error) {
    return (
      <p className="danger quiet" role="alert">
        {problemText(error)}
      </p>
    );
  }
  if (!data) return <div className="bars-coming" />;
  if (data.bars.length === 0) return <p className="t3 quiet">{words.nothing}</p>;
  const periods = byPeriod(by, model);
  const bars = inOrder(data.bars, periods);
  const shown = periods && most ? bars.slice(-most) : bars.slice(0, most);
  // What has no day is often most of all: the periods would vanish beside it.
  const scaled = periods ? shown.filter((bar) => bar.key !== null) : shown;
  const highest = form.of === 'average' ? scaled : [...scaled, ...(data.rest && !most ? [data.rest] : [])];
  const measure = measureInWords(form, object, words, language);
  const caption = words.caption(measure, nameOf(by, language));
  const row = (key: string, name: string, sum: Summed, to?: string, hue?: Hue) => (
    <tr key={key} className={to ? undefined : 'rest'}>
      <th scope="row" title={name}>
        {to ? (
          <InnerLink to={to} title={words.opens(name)}>
            {hue ? <Label hue={hue}>{name}</Label> : name}
          </InnerLink>
        ) : (
          name
        )}
      </th>
      <td className="bar" aria-hidden="true">
        <i style={{ width: `${widthOf(measured ? sum.value : String(sum.count), highest)}%` }} />
      </td>
      <td className="num md">{text(sum)}</td>
      {measured && <td className="num t3">{format.integer(sum.count)}</td>}
    </tr>
  );
  return (
    <table className="bars">
      <caption className="vh">{caption}</caption>
      <colgroup>
        <col className="bar-name" />
        <col />
        <col className="bar-figure" />
        {measured && <col className="bar-count" />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{nameOf(by, language)}</th>
          <td className="bar" aria-hidden="true" />
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
        {periods && !most && data.rest && row('rest', words.earlier(format.integer(data.rest.bars)), data.rest)}
        {shown.map((bar) =>
          row(
            bar.key ?? 'empty',
            barName(bar, by, form.period ?? 'month', { messages, language }),
            bar,
            listPath(object.key, writeListState({ filter: filterOfBar(form, bar.key), search: form.search })),
            barHue(bar, by),
          ),
        )}
        {!periods && !most && data.rest && row('rest', words.rest(format.integer(data.rest.bars)), data.rest)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td aria-hidden="true" />
          <td className="num">{text(data.total)}</td>
          {measured && <td className="num t3">{format.integer(data.total.count)}</td>}
        </tr>
      </tfoot>
    </table>
  );
}
