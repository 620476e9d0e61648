import type { Field, FigureOf, ObjectType, ViewDefinition, ViewFigure } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { countedName, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import type { ShownColumn } from './columns.ts';
import { figureOf, figuresOf, withFigure } from './figures.ts';
import { useFigures } from './useRows.ts';

interface SumRowProps {
  object: ObjectType;
  columns: ShownColumn[];
  definition: ViewDefinition;
  count: { count: number; capped: boolean } | undefined;
  onSummary(summary: ViewFigure[]): void;
}

/** Under the grid: how many rows, and for each column the figure one wants of it, in the column's own place. */
export function SumRow({ object, columns, definition, count, onSummary }: SumRowProps) {
  const { messages, language, format } = useLanguage();
  const figures = useFigures(object, definition, columns);
  return (
    <div className="sum-row" aria-label={messages.list.totals} role="row">
      <div className="cell check" role="gridcell" />
      {columns.map(({ field }, col) => (
        <div
          role="gridcell"
          tabIndex={-1}
          key={field.key}
          className={`cell${kindOf(field.type).numeric ? ' num' : ''}${col === 0 ? ' fz' : ''}`}
        >
          {col === 0 ? (
            <>
              <b>
                {count
                  ? messages.list.counted(format.integer(count.capped ? count.count - 1 : count.count), count.capped)
                  : '…'}
              </b>{' '}
              {countedName(object, count?.count ?? 0, language)}
            </>
          ) : (
            <ColumnFigure
              field={field}
              of={figureOf(field, definition)}
              value={figures[field.key] ?? null}
              onPick={(of) => onSummary(withFigure(definition.summary, field.key, of))}
            />
          )}
        </div>
      ))}
      <div className="cell rest" role="presentation" />
    </div>
  );
}

function ColumnFigure(props: {
  field: Field;
  of: FigureOf | null;
  value: string | null;
  onPick(of: ViewFigure['of']): void;
}) {
  const { field, of, value, onPick } = props;
  const { messages, language, format } = useLanguage();
  const words = messages.grid;
  const Cell = kindOf(field.type).Cell;
  const name = nameOf(field, language);
  return (
    <Menu position="top-end" width={180} classNames={{ dropdown: 'menu', item: 'it', label: 'say' }}>
      <Menu.Target>
        <button type="button" className={of ? 'figure' : 'figure none'} title={words.figureOf(name)}>
          {of ? (
            <>
              <span className="sum-word">{words.figures[of]}</span>{' '}
              <b>
                {value === null ? '–' : of === 'filled' ? format.integer(value) : <Cell field={field} value={value} />}
              </b>
            </>
          ) : (
            <>
              <Icon name="sum" size={14} />
              <span className="vh">{words.figureOf(name)}</span>
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.figureOf(name)}</Menu.Label>
        {[...figuresOf(field), 'none' as const].map((each) => (
          <Menu.Item
            key={each}
            rightSection={(of ?? 'none') === each && <Icon name="check" size={14} />}
            onClick={() => onPick(each)}
          >
            {words.figures[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
