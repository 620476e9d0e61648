import type { ImportColumn, ImportLook, ImportTarget } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import type { Messages } from '../../kernel/messages/fr.ts';
import { Icon } from '../../ui/Icon.tsx';
import { fieldAt, targetOf } from '../dictionary.ts';
import { areUnlike, FULL_NAME, SURE } from './mapping.ts';

/** A column of the file, an example of it, and the field it goes to. */
export function ColumnRow(props: {
  column: ImportColumn;
  look: ImportLook;
  object: ObjectType;
  field: string | undefined;
  problems: number;
  onField(field: string): void;
  onCreate?: () => void;
}) {
  const { column, look, object, field } = props;
  const { messages, language } = useLanguage();
  const words = messages.imports;
  const heading = headingOf(column, messages);
  return (
    <li className="imap">
      <span className="col imap-from">
        <b className="md el" title={heading}>
          {heading}
        </b>
        <span className="sm t3 el" title={column.samples.join(' · ')}>
          {column.samples[0] ?? words.emptyValue}
        </span>
      </span>
      <Icon name="arrow" size={14} className="t3" />
      <select
        className="in bar"
        aria-label={words.fieldFor(heading)}
        value={field ?? ''}
        onChange={(event) => props.onField(event.target.value)}
      >
        <option value="">{words.leaveOut}</option>
        {look.targets.map((target) => (
          <option key={target.key} value={target.key}>
            {targetName(target, object, language, messages)}
          </option>
        ))}
      </select>
      <Verdict {...props} />
    </li>
  );
}

function Verdict({ column, object, field, problems, onCreate }: Parameters<typeof ColumnRow>[0]) {
  const words = useLanguage().messages.imports;
  if (!field && onCreate)
    return (
      <button type="button" className="btn link imap-said" onClick={onCreate}>
        {words.createField}
      </button>
    );
  if (!field) return <span className="sm t3 imap-said">{words.leftOut}</span>;
  if (problems > 0) {
    return (
      <span className="sm warn row imap-said">
        <Icon name="alert" size={14} />
        {words.toFix(problems)}
      </span>
    );
  }
  if (areUnlike(field, column.samples)) {
    return (
      <span className="sm warn row imap-said">
        <Icon name="alert" size={14} />
        {words.unlike}
      </span>
    );
  }
  const proposed = column.field === field;
  const likely = proposed && (column.score ?? 0) < SURE;
  const known = fieldAt(object, field);
  return (
    <span className={`sm row imap-said ${likely ? 'warn' : 'ok'}`}>
      <Icon name={likely ? 'alert' : 'check'} size={14} />
      <span className="el">
        {likely ? words.likely : known && targetOf(known) ? words.byName : proposed ? words.sure : words.chosen}
      </span>
    </span>
  );
}

export function headingOf(column: ImportColumn, messages: Messages): string {
  return column.heading.trim() || messages.imports.noHeading(column.index + 1);
}

export function targetName(
  target: ImportTarget,
  object: ObjectType,
  language: 'fr' | 'en',
  messages: Messages,
): string {
  if (target.key === FULL_NAME) return messages.imports.fullName;
  const addresses = object.fields.filter((field) => field.type === 'address');
  const own = language === 'en' ? target.labelEn : target.label;
  const whole = addresses.length > 1 ? addresses.find((field) => target.key.startsWith(`${field.key}.`)) : undefined;
  return whole ? `${language === 'en' && whole.labelEn ? whole.labelEn : whole.label} › ${own}` : own;
}
