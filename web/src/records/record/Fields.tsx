import type { PendingLink } from '../../api/pending.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { type FieldGroup, nameOf, sectionsOf } from '../dictionary.ts';
import { usePendingOf } from '../pending/usePending.ts';
import { FieldRow } from './FieldRow.tsx';
import { figuresOf } from './figuresOf.ts';
import { OptionalFold } from './OptionalFold.tsx';
import { parted } from './optional.ts';
import { useKept, useUnfolded } from './useOptional.ts';

/** How deep a part's heading lies: under the page's own name, or under a panel's. */
export type HeadingLevel = 'h2' | 'h3';

/** All the fields of a record, by section, in the order the company gave them. */
export function Fields({ object, row, level }: { object: ObjectType; row: RecordRow; level: HeadingLevel }) {
  const above = new Set(figuresOf(object));
  const pending = usePendingOf(object, row);
  return (
    <>
      {sectionsOf(object)
        .map(({ section, fields }) => ({ section, fields: fields.filter((field) => !above.has(field)) }))
        .map((group) => (
          <FieldSection
            key={group.section.key}
            object={object}
            row={row}
            level={level}
            group={group}
            pending={pending}
          />
        ))}
    </>
  );
}

function FieldSection(props: {
  object: ObjectType;
  row: RecordRow;
  level: HeadingLevel;
  group: FieldGroup;
  pending: Record<string, PendingLink>;
}) {
  const { object, row, group } = props;
  const { messages, language } = useLanguage();
  const [unfolded, unfold] = useUnfolded(object, group.section.key);
  const kept = useKept(group.fields, row.id, row.values);
  const { shown, folded } = parted(object, group.fields, row.values, kept);
  const name = group.section.key ? nameOf(group.section, language) : messages.record.otherFields;
  const Heading = props.level;
  // Unfolded they stand where the company put them, not below the others.
  const fields = unfolded ? group.fields : shown;
  return (
    <section className="sect-block">
      <Heading className="sect">{name}</Heading>
      {fields.length > 0 && (
        <dl className="props">
          {fields.map((field) => (
            <FieldRow key={field.key} object={object} row={row} field={field} pending={props.pending[field.key]} />
          ))}
        </dl>
      )}
      {folded.length > 0 && <OptionalFold count={folded.length} section={name} unfolded={unfolded} onChange={unfold} />}
    </section>
  );
}
