import type { Field, ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { optionOf, targetOf } from '../../records/dictionary.ts';
import { meaningOf } from '../../records/fields/choice/colors.ts';
import { FieldValue } from '../../records/fields/FieldValue.tsx';
import { asLink } from '../../records/fields/link/asLink.tsx';
import { asText } from '../../records/fields/text.ts';
import type { ShownColumn } from '../../records/list/columns.ts';
import { rowColor } from '../../records/list/rowColors.ts';
import { useFlash } from '../../records/live/flashes.ts';
import { LiveBy } from '../../records/live/LiveBy.tsx';
import { isNumbered, RecordAvatar } from '../../records/RecordAvatar.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface PhoneRowProps {
  object: ObjectType;
  row: RecordRow;
  start: number;
  columns: ShownColumn[];
  /** The choice whose colour the row takes. */
  color: Field | undefined;
  /** The amount summed under the list; a numbered record shows its own at the right. */
  amount: Field | undefined;
}

/** A record in two lines; at the right whom to call, or where a numbered record stands and what it is worth. */
export function PhoneRow({ object, row, start, columns, color, amount }: PhoneRowProps) {
  const { messages } = useLanguage();
  const { recordPath } = useWorkspace();
  const numbered = isNumbered(object);
  const flash = useFlash(row.id);
  const valueIn = (field: Field) => row.values[field.key] ?? null;
  const phone = asText(row.values[object.fields.find((field) => field.type === 'phone')?.key ?? ''] ?? null);
  const filled = columns
    .slice(1)
    .map((column) => column.field)
    .filter((field) => valueIn(field) !== null && field !== color);
  const state = numbered ? filled.find((field) => means(field, valueIn(field))) : undefined;
  const second = filled.filter((field) => field !== state && field !== amount).slice(0, 2);
  const shown = (field: Field) => <FieldValue object={object} row={row} field={field} value={valueIn(field)} />;
  return (
    <li
      className={`prow${rowColor(color, row)}${flash ? ' live' : ''}`}
      data-record={row.id}
      style={{ transform: `translateY(${start}px)` }}
    >
      <InnerLink to={recordPath(object.key, row.id)} className="prow-link">
        <RecordAvatar object={object} name={row.label} size="l" />
        <span className="grow col">
          <span className="row md">
            <span className="el">{row.label}</span>
            {color && valueIn(color) !== null && shown(color)}
            {numbered && amount && valueIn(amount) !== null && <span className="num prow-right">{shown(amount)}</span>}
          </span>
          <span className="row sm t3">
            <span className="el grow">
              {second.map((field, index) => (
                <span key={field.key}>
                  {index > 0 && ', '}
                  {targetOf(field) && field.type !== 'links' ? asLink(valueIn(field))?.label : shown(field)}
                </span>
              ))}
            </span>
            {flash && <LiveBy by={flash.by} />}
            {state && shown(state)}
          </span>
        </span>
      </InnerLink>
      {phone && (
        <a className="tap call" href={`tel:${phone}`} aria-label={messages.record.call(row.label)}>
          <Icon name="phone" size={20} />
        </a>
      )}
    </li>
  );
}

function means(field: Field, value: unknown): boolean {
  const option = optionOf(field, value);
  return option !== undefined && meaningOf(option) !== null;
}
