import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, sectionsOf } from '../dictionary.ts';
import { FieldRow } from './FieldRow.tsx';
import { figuresOf } from './figuresOf.ts';

/** How deep a part's heading lies: under the page's own name, or under a panel's. */
export type HeadingLevel = 'h2' | 'h3';

/** All the fields of a record, by section, in the order the company gave them. */
export function Fields({ object, row, level }: { object: ObjectType; row: RecordRow; level: HeadingLevel }) {
  const { messages, language } = useLanguage();
  const Heading = level;
  const above = new Set(figuresOf(object));
  return (
    <>
      {sectionsOf(object).map(({ section, fields }) => (
        <section key={section.key} className="sect-block">
          <Heading className="sect">{section.key ? nameOf(section, language) : messages.record.otherFields}</Heading>
          <dl className="props">
            {fields
              .filter((field) => !above.has(field))
              .map((field) => (
                <FieldRow key={field.key} object={object} row={row} field={field} />
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}
