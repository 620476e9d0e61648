import type { FilterValue, RelativeDay } from '../../../api/types.ts';
import { useFormat, useMessages } from '../../../kernel/language.tsx';
import type { FilterInputProps } from '../kind.ts';
import { readDay } from '../read.ts';
import { TextFilter } from '../TextFilter.tsx';

const RELATIVE: RelativeDay[] = [
  'today',
  'thisWeek',
  'thisMonth',
  'lastMonth',
  'thisYear',
  'lastYear',
  'last30Days',
  'next30Days',
];

export function isRelative(value: FilterValue | undefined): value is { relative: RelativeDay } {
  return typeof value === 'object' && value !== null && 'relative' in value;
}

/** A day that moves with the calendar, or one that stays. */
export function DayFilter(props: FilterInputProps) {
  const words = useMessages().filters;
  const format = useFormat();
  const chosen = isRelative(props.value) ? props.value.relative : '';
  return (
    <div className="row">
      {props.op === 'is' && (
        <select
          className="in bar"
          aria-label={props.label}
          value={chosen}
          onChange={(event) =>
            props.onChange(event.target.value ? { relative: event.target.value as RelativeDay } : '')
          }
        >
          <option value="">{words.fixedDay}</option>
          {RELATIVE.map((relative) => (
            <option key={relative} value={relative}>
              {words.relative[relative]}
            </option>
          ))}
        </select>
      )}
      {!chosen && (
        <TextFilter
          {...props}
          read={(text) => (text === '' ? '' : readDay(text, format.today()))}
          show={(stored) => (/^\d{4}-\d\d-\d\d/.test(stored) ? format.dayInFull(stored.slice(0, 10)) : stored)}
        />
      )}
    </div>
  );
}
