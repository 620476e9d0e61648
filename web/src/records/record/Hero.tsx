import type { ReactNode } from 'react';
import { picturePath } from '../../api/pictures.ts';
import type { Field, ObjectType, RecordRow } from '../../api/types.ts';
import { optionOf } from '../dictionary.ts';
import { meaningOf } from '../fields/choice/colors.ts';
import { FieldValue } from '../fields/FieldValue.tsx';
import { sentHere } from '../fields/image/sentHere.ts';
import { asLink } from '../fields/link/asLink.tsx';
import { kindOf } from '../fields/registry.ts';
import { RecordAvatar } from '../RecordAvatar.tsx';
import { useWorkspace } from '../workspace.tsx';

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
  const Heading = heading;
  const choices = object.fields.filter((field) => isMark(field, row.values[field.key])).slice(0, 4);
  const people = object.fields.filter((field) => field.type === 'member' && row.values[field.key]).slice(0, 1);
  return (
    <div className="hero">
      <RecordAvatar object={object} name={row.label} size="xl" picture={useFace(object, row)} />
      <div className="grow">
        <Heading title={row.label}>{row.label}</Heading>
        <div className="row wrap">
          {choices.map((field) => {
            const option = optionOf(field, row.values[field.key]);
            return option && <FieldValue key={field.key} object={object} row={row} field={field} value={option.id} />;
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

/** The record's first picture stands for it: a person's photo, a company's logo. */
function useFace(object: ObjectType, row: RecordRow): string | undefined {
  const { slug } = useWorkspace();
  const field = object.fields.find((each) => each.type === 'image' && row.values[each.key]);
  const image = field && asLink(row.values[field.key] ?? null);
  if (!field || !image) return undefined;
  const of = { object: object.key, record: row.id, field: field.key, picture: image.id };
  return sentHere(image.id) ?? picturePath(slug, of, 'small');
}

/** A choice, or a stored word with a meaning of its own as the state of a quote. */
function isMark(field: Field, value: unknown): boolean {
  const option = optionOf(field, value);
  return option !== undefined && (field.type === 'choice' || meaningOf(option) !== null);
}
