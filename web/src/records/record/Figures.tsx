import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';

/** The computed sums and counts of a record, three or four side by side. */
export function Figures({ object, row }: { object: ObjectType; row: RecordRow }) {
  const { language } = useLanguage();
  const figures = object.fields.filter((field) => field.type === 'rollup').slice(0, 4);
  if (figures.length === 0) return null;
  return (
    <dl className="kpis">
      {figures.map((field) => {
        const Cell = kindOf(field.type).Cell;
        return (
          <div key={field.key} className="kpi">
            <dt>{nameOf(field, language)}</dt>
            <dd className="num">
              <Cell field={field} value={row.values[field.key] ?? '0'} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
