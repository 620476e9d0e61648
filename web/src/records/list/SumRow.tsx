import type { ObjectType, ViewDefinition } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { countedName } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import type { ShownColumn } from './columns.ts';
import { useSums } from './useRows.ts';

interface SumRowProps {
  object: ObjectType;
  columns: ShownColumn[];
  definition: ViewDefinition;
  count: { count: number; capped: boolean } | undefined;
}

/** Under the grid: how many rows, and the sum of each column of amounts, in the column's own place. */
export function SumRow({ object, columns, definition, count }: SumRowProps) {
  const { messages, language, format } = useLanguage();
  const sums = useSums(object, definition, columns).data?.sums;
  return (
    <div className="sum-row" aria-label={messages.list.totals} role="row">
      <div className="cell check" role="gridcell" />
      {columns.map((column, col) => {
        const sum = sums?.[column.field.key];
        const Cell = kindOf(column.field.type).Cell;
        return (
          <div
            role="gridcell"
            tabIndex={-1}
            key={column.field.key}
            className={`cell${kindOf(column.field.type).numeric ? ' num' : ''}${col === 0 ? ' fz' : ''}`}
          >
            {col === 0 && (
              <>
                <b>
                  {count
                    ? messages.list.counted(format.integer(count.capped ? count.count - 1 : count.count), count.capped)
                    : '…'}
                </b>{' '}
                {countedName(object, count?.count ?? 0, language)}
              </>
            )}
            {col > 0 && sum && (
              <>
                <span className="sum-word">{messages.list.sum}</span>{' '}
                <b>
                  <Cell field={column.field} value={sum} />
                </b>
              </>
            )}
          </div>
        );
      })}
      <div className="cell rest" role="presentation" />
    </div>
  );
}
