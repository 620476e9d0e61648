import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useOperations } from '../../../records/operations.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Field } from '../../../ui/Field.tsx';
import { type LayoutChoice, type QuoteState, quoteKeys, quotesApi } from '../quotesApi.ts';

/** Which template and which series of numbers this draft is in; absent where there is only one of each. */
export function QuoteLayout({ state }: { state: QuoteState }) {
  const words = useMessages().templates;
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const { act } = useAct();
  const { did } = useOperations();
  const { id, label, values } = state.record;
  const read = useQuery({
    queryKey: quoteKeys.layout(slug, id),
    queryFn: ({ signal }) => quotesApi(slug).layout(id, signal),
  });
  if (!read.data) return null;
  const { templates, series, template, chosenSeries } = read.data;

  async function choose(what: 'template' | 'series', chosen: string) {
    const done = await act(() => quotesApi(slug).chooseLayout(id, what, chosen || null));
    const name = templates.find((each) => each.id === chosen)?.name ?? words.usual;
    if (done) did(done.operation, what === 'template' ? words.chosen(name) : words.numbered, { icon: 'check' });
    await queries.invalidateQueries({ queryKey: keys.object(slug, 'quote') });
  }

  const renumbers = Number(values.version ?? 1) === 1;
  return (
    <>
      {templates.length > 0 && (
        <Choose
          label={words.template}
          usual={words.usual}
          all={templates}
          value={template}
          of={label}
          onChoose={(chosen) => void choose('template', chosen)}
        />
      )}
      {series.length > 0 && renumbers && (
        <Choose
          label={words.chooseSeries}
          usual={words.usualSeries}
          all={series}
          value={chosenSeries}
          of={label}
          onChoose={(chosen) => void choose('series', chosen)}
        />
      )}
    </>
  );
}

function Choose(props: {
  label: string;
  usual: string;
  all: LayoutChoice[];
  value: string | null;
  of: string;
  onChoose(id: string): void;
}) {
  const known = props.all.find((each) => each.name === props.value);
  return (
    <Field label={props.label}>
      {({ id }) => (
        <select
          id={id}
          className="in"
          value={known?.id ?? (props.value === null ? '' : 'archived')}
          onChange={(event) => props.onChoose(event.target.value)}
        >
          <option value="">{props.usual}</option>
          {!known && props.value !== null && (
            <option value="archived" disabled>
              {props.value}
            </option>
          )}
          {props.all.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
