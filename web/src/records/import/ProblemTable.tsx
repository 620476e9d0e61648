import { useState } from 'react';
import type { ImportLook, RowProblem } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { targetName } from './ColumnRow.tsx';
import { isElsewhere, targetAt } from './mapping.ts';

type Shown = 'all' | 'refused' | 'emptied';

/** What was wrong, line by line: the value, the reason, and what becomes of it. */
export function ProblemTable(props: {
  problems: RowProblem[];
  object: ObjectType;
  look: ImportLook | undefined;
  /** Whether the file left from here: what is wrong in it leaves the value that is there. */
  returned?: boolean;
  /** How many may be listed at once. */
  shown?: number;
}) {
  const { object, look } = props;
  const { messages, language, format } = useLanguage();
  const words = messages.imports;
  const [filter, setFilter] = useState<Shown>('all');
  const refused = props.problems.filter((problem) => problem.refuses);
  const emptied = props.problems.filter((problem) => !problem.refuses);
  const mixed = refused.length > 0 && emptied.length > 0;
  const chosen = !mixed || filter === 'all' ? props.problems : filter === 'refused' ? refused : emptied;
  const rows = chosen.slice(0, props.shown ?? 100);
  const name = (problem: RowProblem) => {
    const target = look && targetAt(look, problem.field ?? undefined);
    const field = object.fields.find((each) => each.key === problem.field);
    if (target) return targetName(target, object, language, messages);
    return field ? (language === 'en' && field.labelEn ? field.labelEn : field.label) : '';
  };
  return (
    <>
      {mixed && (
        <div className="seg self-start" role="group" aria-label={words.problemFilter}>
          {(
            [
              ['all', words.filterAll, props.problems.length],
              ['refused', words.filterRefused, refused.length],
              ['emptied', props.returned ? words.filterKept : words.filterEmptied, emptied.length],
            ] as const
          ).map(([key, label, count]) => (
            <button key={key} type="button" aria-pressed={filter === key} onClick={() => setFilter(key)}>
              {label} <span className="t3">{format.integer(count)}</span>
            </button>
          ))}
        </div>
      )}
      <table className="iproblems">
        <thead>
          <tr>
            <th scope="col" className="num">
              {words.line}
            </th>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((problem, index) => (
            <tr key={index}>
              <td className="num t3" data-name={words.line}>
                {format.integer(problem.line)}
              </td>
              <td className="md">{name(problem)}</td>
              <td className="t2">{problem.detail}</td>
              <td className="t2 ivalue">{problem.value || words.emptyValue}</td>
              <td className={problem.refuses ? 'warn nw' : 't3 nw'}>
                {problem.refuses
                  ? words.outcomes.refused
                  : isElsewhere(problem)
                    ? words.outcomes.elsewhere
                    : props.returned
                      ? words.outcomes.kept
                      : words.outcomes.empty}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen.length > rows.length && (
        <p className="t3">{words.moreProblems(format.integer(chosen.length - rows.length))}</p>
      )}
    </>
  );
}
