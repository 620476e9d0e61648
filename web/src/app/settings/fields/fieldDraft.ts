import type { FieldForm } from '../../../api/settings-types.ts';
import type { Field, FieldSettings, FieldTypeName, Model, ObjectType } from '../../../api/types.ts';
import { HUES } from '../../../ui/hues.ts';

/** A field as it is being described, before it exists. */
export interface FieldDraft {
  /** Set when the field exists already: its type then stays. */
  key?: string;
  /** One the program ships with: its words and its place in lists are the company's, what it is for is not. */
  builtin?: boolean;
  label: string;
  labelEn: string;
  type: FieldTypeName;
  help: string;
  required: boolean;
  unique: boolean;
  inList: boolean;
  section: string;
  settings: FieldSettings;
}

export function newDraft(object: ObjectType): FieldDraft {
  return {
    label: '',
    labelEn: '',
    type: 'text',
    help: '',
    required: false,
    unique: false,
    inList: false,
    section: object.sections.at(-1)?.key ?? '',
    settings: {},
  };
}

export function draftOf(field: Field): FieldDraft {
  return {
    key: field.key,
    builtin: field.builtin,
    label: field.label,
    labelEn: field.labelEn ?? '',
    type: field.type,
    help: field.help ?? '',
    required: field.required,
    unique: field.unique,
    inList: field.inList,
    section: field.section ?? '',
    settings: field.settings,
  };
}

/** Types a person may add, in the order they are offered. */
export function creatableTypes(model: Model): FieldTypeName[] {
  return (Object.keys(model.types) as FieldTypeName[])
    .filter((type) => model.types[type]?.creatable)
    .sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b));
}

const RANK: FieldTypeName[] = [
  'text',
  'longText',
  'integer',
  'decimal',
  'amount',
  'percent',
  'date',
  'dateTime',
  'yesNo',
  'choice',
  'labels',
  'link',
  'links',
  'member',
  'phone',
  'email',
  'url',
  'address',
  'siren',
  'siret',
  'vatNumber',
  'iban',
  'duration',
  'rating',
  'image',
  'color',
  'autoNumber',
  'rollup',
];

/** Whether one chooses from words listed for the field. */
export function hasOptions(type: FieldTypeName): boolean {
  return type === 'choice' || type === 'labels';
}

/** Another type keeps the words and starts its own settings. */
export function withType(draft: FieldDraft, type: FieldTypeName): FieldDraft {
  return {
    ...draft,
    type,
    settings: hasOptions(type) ? { options: [] } : {},
    unique: draft.unique && UNIQUE.has(type),
  };
}

export const UNIQUE: ReadonlySet<FieldTypeName> = new Set([
  'text',
  'integer',
  'email',
  'phone',
  'url',
  'siren',
  'siret',
  'vatNumber',
  'iban',
]);

export function withOption(draft: FieldDraft, label: string): FieldDraft {
  const options = draft.settings.options ?? [];
  const color = HUES[(options.length + 1) % HUES.length] ?? 'ardoise';
  return { ...draft, settings: { ...draft.settings, options: [...options, { id: '', label, color }] } };
}

export function isReady(draft: FieldDraft): boolean {
  if (draft.label.trim() === '') return false;
  const { options, target, source, link, function: how, of } = draft.settings;
  if (hasOptions(draft.type)) return (options ?? []).length > 0;
  if (draft.type === 'link' || draft.type === 'links') return Boolean(target);
  if (draft.type === 'rollup') return Boolean(source && link && (how === 'count' || (how === 'sum' && of)));
  return true;
}

/** What is sent: options keep their id, new ones have none. A text that was emptied is sent as empty; what is left out stays as it is. */
export function formOf(draft: FieldDraft): FieldForm {
  const { options, ...settings } = draft.settings;
  return {
    label: draft.label.trim(),
    labelEn: draft.labelEn.trim(),
    type: draft.type,
    help: draft.help.trim(),
    required: draft.required,
    unique: draft.unique,
    inList: draft.inList,
    section: draft.section || undefined,
    settings: {
      ...settings,
      ...(options
        ? {
            options: options.map(({ id, label, labelEn, color }) => ({
              ...(id ? { id } : {}),
              label,
              labelEn: labelEn || undefined,
              color,
            })),
          }
        : {}),
    } as FieldSettings,
  };
}

/** What may be changed of a field the program ships with; all else stays unsaid, and as it is. */
export function wordsOf(draft: FieldDraft): Partial<FieldForm> {
  return {
    label: draft.label.trim(),
    labelEn: draft.labelEn.trim(),
    help: draft.help.trim(),
    inList: draft.inList,
  };
}
