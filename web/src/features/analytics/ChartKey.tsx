import { writeListState } from '../../records/list/listState.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { filterOfBar } from './bars.ts';
import type { ChartForm, Summed } from './chartsApi.ts';
import type { Look, StackPart } from './parts.ts';
import { stepOf } from './StackedBar.tsx';

interface ChartKeyProps {
  object: string;
  form: ChartForm;
  label: string;
  stack: StackPart[];
  text(sum: Summed): string;
}

/** What the parts of the bars are, and what each comes to over all of them. */
export function ChartKey({ object, form, label, stack, text }: ChartKeyProps) {
  const { listPath } = useWorkspace();
  return (
    <ul className="stack-key" aria-label={label}>
      {stack.map((part) => (
        <li key={part.at} title={part.name}>
          <Swatch look={part.look} />
          {part.key === undefined ? (
            <span className="name">{part.name}</span>
          ) : (
            <InnerLink
              to={listPath(
                object,
                writeListState({ filter: filterOfBar(form, undefined, part.key), search: form.search }),
              )}
              className="name"
            >
              {part.name}
            </InnerLink>
          )}
          <span className="num t3">{text(part.sum)}</span>
        </li>
      ))}
    </ul>
  );
}

export function Swatch({ look }: { look: Look }) {
  return <i className={`part ${look.className}`} style={stepOf(look)} aria-hidden="true" />;
}
