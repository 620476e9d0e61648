import type { ReactNode } from 'react';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { optionOf } from '../dictionary.ts';
import { OptionMark } from '../fields/choice/index.tsx';
import { kindOf } from '../fields/registry.ts';

const PERSONS = new Set(['contact', 'member']);

/** Who or what this is: square or disc, name, its choices as marks, its owner. */
export function Hero({
  object,
  row,
  heading,
  acts,
}: {
  object: ObjectType;
  row: RecordRow;
  heading: 'h1' | 'h2';
  acts?: ReactNode;
}) {
  const { language } = useLanguage();
  const Heading = heading;
  const choices = object.fields.filter((field) => field.type === 'choice' && row.values[field.key]).slice(0, 4);
  const people = object.fields.filter((field) => field.type === 'member' && row.values[field.key]).slice(0, 1);
  return (
    <div className="hero">
      <Avatar name={row.label} square={!PERSONS.has(object.key)} size="xl" />
      <div className="grow">
        <Heading title={row.label}>{row.label}</Heading>
        <div className="row wrap">
          {choices.map((field) => {
            const option = optionOf(field, row.values[field.key]);
            return option && <OptionMark key={field.key} option={option} language={language} />;
          })}
          {people.map((field) => {
            const Cell = kindOf(field.type).Cell;
            return (
              <span key={field.key} className="row t2">
                <Cell field={field} value={row.values[field.key] ?? null} />
              </span>
            );
          })}
        </div>
      </div>
      {acts}
    </div>
  );
}
