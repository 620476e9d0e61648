import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, sectionsOf } from '../dictionary.ts';
import { FieldRow } from './FieldRow.tsx';

/** All the fields of a record, by section, in the order the company gave them. */
export function Fields({ object, row }: { object: ObjectType; row: RecordRow }) {
  const { messages, language } = useLanguage();
  return (
    <>
      {sectionsOf(object).map(({ section, fields }) => (
        <section key={section.key} className="sect-block">
          <h3 className="sect">{section.key ? nameOf(section, language) : messages.record.otherFields}</h3>
          <dl className="props">
            {fields.map((field) => (
              <FieldRow key={field.key} object={object} row={row} field={field} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
