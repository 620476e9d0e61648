import type { ChoiceOption, Field, FieldTypeName, Model, ObjectType, Section } from '../api/types.ts';
import type { LanguageCode } from '../kernel/language.tsx';

/** Reading the model: names in the reader's language, fields by path, which objects point at which. */

type Named = { label: string; labelEn?: string | null };

export function nameOf(thing: Named, language: LanguageCode): string {
  return language === 'en' && thing.labelEn ? thing.labelEn : thing.label;
}

export function pluralOf(object: ObjectType, language: LanguageCode): string {
  return language === 'en' && object.pluralEn ? object.pluralEn : object.plural;
}

/** What a counted number of records is called: one customer, two customers; none is singular in French, plural in English. */
export function countedName(object: ObjectType, count: number, language: LanguageCode): string {
  const singular = language === 'fr' ? count < 2 : count === 1;
  return (singular ? nameOf(object, language) : severalOf(object, language)).toLowerCase();
}

/** A plural that is no form of the singular names them as one, as "Équipe" does members: six are then "membres". */
function severalOf(object: ObjectType, language: LanguageCode): string {
  const one = nameOf(object, language);
  const plural = pluralOf(object, language);
  const begins = (text: string) => text.normalize('NFD').charAt(0).toLowerCase();
  if (begins(one) === begins(plural)) return plural;
  return /[sxz]$/i.test(one) ? one : `${one}s`;
}

export function objectOf(model: Model, key: string): ObjectType | undefined {
  return model.objects.find((object) => object.key === key);
}

/** A field by its path; `address.town` is a text field of its own. */
export function fieldAt(object: ObjectType, path: string): Field | undefined {
  const [key, part] = path.split('.');
  const field = object.fields.find((candidate) => candidate.key === key);
  if (!field || !part) return field;
  if (field.type !== 'address') return undefined;
  return { ...field, key: path, type: 'text', label: `${field.label} › ${part}`, settings: {} };
}

export function optionsOf(field: Field): ChoiceOption[] {
  return field.settings.options ?? [];
}

export function optionOf(field: Field, id: unknown): ChoiceOption | undefined {
  return optionsOf(field).find((option) => option.id === id);
}

/** The object a link, one or many, or a member field points at. */
export function targetOf(field: Field): string | undefined {
  if (field.type === 'member') return 'member';
  return field.type === 'link' || field.type === 'links' ? field.settings.target : undefined;
}

/** Whether the reader may do it to at least some records of the object. */
export function may(object: ObjectType, act: 'see' | 'change' | 'delete'): boolean {
  return object.rights[act] !== 'none';
}

const ALWAYS_COMPUTED: FieldTypeName[] = ['autoNumber', 'rollup'];

export function canWrite(field: Field): boolean {
  return field.access === 'write' && !field.readOnly && !field.computed && !ALWAYS_COMPUTED.includes(field.type);
}

export interface FieldGroup {
  section: Section;
  fields: Field[];
}

const OTHER: Section = { key: '', label: '' };

/** Fields by section in the model's order; those without one come last. */
export function sectionsOf(object: ObjectType): FieldGroup[] {
  const fields = [...object.fields].sort((a, b) => a.position - b.position);
  const known = new Set(object.sections.map((section) => section.key));
  const groups = object.sections.map((section) => ({
    section,
    fields: fields.filter((field) => field.section === section.key),
  }));
  const rest = fields.filter((field) => !field.section || !known.has(field.section));
  return [...groups, { section: OTHER, fields: rest }].filter((group) => group.fields.length > 0);
}

export interface Inbound {
  object: ObjectType;
  field: Field;
}

/** Which lists belong on a record's page: every object that points at this one. */
export function inboundOf(model: Model, target: string): Inbound[] {
  return model.objects
    .filter((object) => may(object, 'see'))
    .flatMap((object) =>
      object.fields
        .filter((field) => targetOf(field) === target && !field.computed)
        .map((field) => ({ object, field })),
    );
}

/** Whether a list of records that point here says by which field: where each may point at several, or where the object has another such field. */
export function saysBy({ object, field }: Inbound): boolean {
  const target = targetOf(field);
  return (
    field.type === 'links' || object.fields.filter((other) => targetOf(other) === target && !other.computed).length > 1
  );
}
