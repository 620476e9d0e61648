import type { CSSProperties, KeyboardEvent } from 'react';
import { writeListState } from '../../records/list/listState.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { filterOfBar } from './bars.ts';
import type { ChartForm, Summed } from './chartsApi.ts';
import type { Look, StackPart } from './parts.ts';
import type { Span } from './scale.ts';

interface StackedBarProps {
  object: string;
  form: ChartForm;
  name: string;
  /** The bar's value; what had no place among the bars has none, and its parts lead nowhere. */
  barKey: string | null | undefined;
  stack: StackPart[];
  sums: Summed[];
  spans: Span[];
  said(part: StackPart, sum: Summed): string;
}

/** One bar in its parts: a stop for the keyboard, whose arrows go from part to part; each opens its records. */
export function StackedBar({ object, form, name, barKey, stack, sums, spans, said }: StackedBarProps) {
  const { listPath } = useWorkspace();
  const drawn = stack.flatMap((part, place) => {
    const sum = sums[part.at];
    const span = spans[place];
    return sum && span && span.width > 0 ? [{ part, sum, span }] : [];
  });
  const first = drawn.find(({ part }) => part.key !== undefined);
  return (
    <div className="stack" role="group" aria-label={name} onKeyDown={stepAlong}>
      {drawn.map(({ part, sum, span }) => {
        const place = { left: `${span.left}%`, width: `${span.width}%`, ...stepOf(part.look) };
        const text = said(part, sum);
        const className = `part ${part.look.className}`;
        if (barKey === undefined || part.key === undefined) {
          return (
            <span key={part.at} className={className} style={place} role="img" aria-label={text} data-tip={text} />
          );
        }
        return (
          <InnerLink
            key={part.at}
            to={listPath(object, writeListState({ filter: filterOfBar(form, barKey, part.key), search: form.search }))}
            className={className}
            style={place}
            label={text}
            tip={text}
            tabIndex={part === first?.part ? undefined : -1}
          >
            {null}
          </InnerLink>
        );
      })}
    </div>
  );
}

function stepAlong(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!by) return;
  const parts = [...event.currentTarget.querySelectorAll('a')];
  const next = parts[parts.indexOf(document.activeElement as HTMLAnchorElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** How strong a period is. */
export function stepOf(look: Look): CSSProperties {
  return look.step === undefined ? {} : ({ '--step': look.step } as CSSProperties);
}
