import type { Field, ObjectType, Value, Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Field as FormField } from '../../ui/Field.tsx';
import { type FieldGroup, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { OptionalFold } from './OptionalFold.tsx';
import { parted } from './optional.ts';
import { useKept, useUnfolded } from './useOptional.ts';

interface Asked {
  object: ObjectType;
  values: Values;
  /** By field, why it was refused. */
  errors: Partial<Record<string, string>>;
  onCommit(field: Field, value: Value): void;
}

/** A field of a record being made. */
export function CreateField(props: Asked & { field: Field; autoFocus?: boolean }) {
  const { field, values, errors } = props;
  const { language } = useLanguage();
  const name = nameOf(field, language);
  const Input = kindOf(field.type).Input;
  return (
    <div className={field.type === 'address' || field.type === 'longText' ? 'wide' : undefined}>
      <FormField label={name} required={field.required} hint={field.help ?? undefined} error={errors[field.key]}>
        {({ id, describedBy, invalid }) => (
          <Input
            id={id}
            describedBy={describedBy}
            invalid={invalid}
            field={field}
            value={values[field.key] ?? null}
            label={name}
            autoFocus={props.autoFocus ?? false}
            onCommit={(value: Value) => props.onCommit(field, value)}
            onCancel={() => {}}
          />
        )}
      </FormField>
    </div>
  );
}

/** The other fields of a section: those that have a value, or were refused, and the rest when asked for. */
export function CreateSection(props: Asked & { group: FieldGroup }) {
  const { object, values, errors } = props;
  const { section, fields } = props.group;
  const { messages, language } = useLanguage();
  const [unfolded, unfold] = useUnfolded(object, section.key);
  const refused = fields.filter((field) => errors[field.key]).map((field) => field.key);
  const kept = new Set([...useKept(fields, 'new', values), ...refused]);
  const { shown, folded } = parted(object, fields, values, kept);
  const name = section.key ? nameOf(section, language) : messages.record.otherFields;
  return (
    <fieldset className="wide create-section">
      <legend className="sect">{name}</legend>
      <div className="create-form">
        {(unfolded ? fields : shown).map((field) => (
          <CreateField key={field.key} {...props} field={field} />
        ))}
      </div>
      {folded.length > 0 && <OptionalFold count={folded.length} section={name} unfolded={unfolded} onChange={unfold} />}
    </fieldset>
  );
}
