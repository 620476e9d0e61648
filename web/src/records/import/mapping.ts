import type {
  ImportChoice,
  ImportLook,
  ImportMeaningForm,
  ImportReport,
  ImportTarget,
  MissingLinks,
  RowProblem,
} from '../../api/imports.ts';
import type { Field, FieldTypeName, ObjectType } from '../../api/types.ts';
import { fieldAt } from '../dictionary.ts';

/** Which field each column goes to; a column that is left out is not in it. */
export type Mapping = Record<number, string>;

export const FULL_NAME = 'fullName';
/** The column that tells which records the rows left from. */
const RECORD = 'recordId';
/** From here on a proposal is taken as certain. */
export const SURE = 80;

/** What the person chose before, what was kept for such files, or what is proposed. */
export function startOf(look: ImportLook): Mapping {
  const pairs = (look.options ?? look.saved?.options)?.mapping ?? proposed(look);
  return mappingOf(pairs);
}

/** What the headings and cells alone propose. */
export function proposalOf(look: ImportLook): Mapping {
  return mappingOf(proposed(look));
}

const proposed = (look: ImportLook): ImportChoice['mapping'] =>
  look.columns.map(({ index, field }) => ({ column: index, field: field ?? '' }));

export function mappingOf(pairs: ImportChoice['mapping']): Mapping {
  return Object.fromEntries(pairs.filter((pair) => pair.field !== '').map((pair) => [pair.column, pair.field]));
}

/** A field is filled by one column: choosing it takes it from where it was. */
export function withField(mapping: Mapping, column: number, field: string): Mapping {
  const kept = Object.entries(mapping).filter(([at, key]) => Number(at) !== column && key !== field);
  const next = Object.fromEntries(kept);
  return field === '' ? next : { ...next, [column]: field };
}

export function pairsOf(mapping: Mapping): ImportChoice['mapping'] {
  return Object.entries(mapping).map(([column, field]) => ({ column: Number(column), field }));
}

/** Whether the file left from here: its rows are known by themselves, and only what was changed in them counts. */
export function isReturned(mapping: Mapping): boolean {
  return Object.values(mapping).includes(RECORD);
}

/** Required fields that no column fills. */
export function unfilled(object: ObjectType, mapping: Mapping, owner: string | null): Field[] {
  if (isReturned(mapping)) return [];
  const filled = new Set(Object.values(mapping).map((path) => path.split('.')[0]));
  const named = filled.has(FULL_NAME) ? object.labelFields : [];
  return object.fields.filter(
    (field) =>
      field.required &&
      !field.computed &&
      field.type !== 'autoNumber' &&
      (field.defaultValue === null || field.defaultValue === undefined) &&
      !filled.has(field.key) &&
      !named.includes(field.key) &&
      !(field.key === object.ownerField && owner),
  );
}

const TELLING: ReadonlySet<FieldTypeName> = new Set([
  'text',
  'integer',
  'email',
  'phone',
  'url',
  'siren',
  'siret',
  'vatNumber',
  'iban',
  'autoNumber',
]);

/** Mapped fields by which a record can be recognised; where the past is taken over, the one it is known by. */
export function keysOf(object: ObjectType, mapping: Mapping, takenOverBy: string | null = null): Field[] {
  if (isReturned(mapping)) return [];
  if (takenOverBy) {
    const key = fieldAt(object, takenOverBy);
    return key && Object.values(mapping).includes(key.key) ? [key] : [];
  }
  return Object.values(mapping).flatMap((path) => {
    const field = path.includes('.') ? undefined : fieldAt(object, path);
    return field && TELLING.has(field.type) ? [field] : [];
  });
}

/** The key proposed: a field whose values are never there twice. */
export function usualKey(object: ObjectType, mapping: Mapping, takenOverBy: string | null = null): string | null {
  const keys = keysOf(object, mapping, takenOverBy);
  if (takenOverBy) return keys[0]?.key ?? null;
  const best = keys.find((field) => field.unique) ?? keys.find((field) => field.type === 'siret');
  return best?.key ?? null;
}

/** The objects whose records the file names. */
export function linkedBy(look: Pick<ImportLook, 'targets'>, mapping: Mapping): string[] {
  const mapped = new Set(Object.values(mapping));
  return [
    ...new Set(look.targets.flatMap((target) => (target.linked && mapped.has(target.key) ? [target.linked] : []))),
  ];
}

/** The columns that link to records, each once. */
export function linkTargets(look: Pick<ImportLook, 'targets'>, mapping: Mapping): ImportTarget[] {
  const mapped = new Set(Object.values(mapping));
  return look.targets.filter((target) => target.linked && mapped.has(target.key));
}

/** What may become of a link whose record is not there: one that a record must have cannot wait, nor one of a past. */
export function missingChoices(object: ObjectType, target: ImportTarget, takenOverBy: string | null): MissingLinks[] {
  const required = fieldAt(object, target.key)?.required ?? false;
  const waits = !required && !takenOverBy && target.linked !== 'member';
  return ['create', ...(waits ? (['keep'] as const) : []), ...(required ? [] : (['empty'] as const)), 'refuse'];
}

export function missingOf(rules: Pick<ImportChoice, 'links' | 'missingLinks'>, field: string): MissingLinks {
  return rules.links.find((link) => link.field === field)?.missing ?? rules.missingLinks;
}

export function withMissing(links: ImportChoice['links'], field: string, missing: MissingLinks): ImportChoice['links'] {
  return [...links.filter((link) => link.field !== field), { field, missing }];
}

/** The columns whose words are translated, each with its target. */
export function wordColumns(look: Pick<ImportLook, 'targets'>, mapping: Mapping) {
  return Object.entries(mapping).flatMap(([column, key]) => {
    const target = look.targets.find((each) => each.key === key);
    return target && target.words.length > 0 ? [{ column: Number(column), target }] : [];
  });
}

/** With one value meaning something else; only the last word counts, however the value is written. */
export function withMeaning(meanings: ImportMeaningForm[], next: ImportMeaningForm): ImportMeaningForm[] {
  const others = meanings.filter((each) => each.field !== next.field || each.value !== next.value);
  return next.means === null ? others : [...others, next];
}

const NAMES = new Set(['name', 'firstName', 'lastName', FULL_NAME]);

/** A sum under the table, left out. */
export const TOTAL_ROW = 'import.total_row';

/** What came in beside its field, and not empty. */
const ELSEWHERE = 'import.several_values';

/** Whether the value of a problem was put into another field. */
export function isElsewhere(problem: Pick<RowProblem, 'code'>): boolean {
  return problem.code === ELSEWHERE;
}

/** Values that come in empty. */
export function emptiedOf(problems: RowProblem[]): RowProblem[] {
  return problems.filter((problem) => !problem.refuses && !isElsewhere(problem));
}

/** The rows that come in: each a record, but where several rows of a past are one. */
export function readyRows(
  report: Pick<ImportReport, 'rows' | 'created' | 'updated' | 'skipped' | 'refused'>,
  look: Pick<ImportLook, 'takenOverBy'> | undefined,
): number {
  return look?.takenOverBy ? report.rows - report.refused - report.skipped : report.created + report.updated;
}

export function fillsPostcode(mapping: Mapping): boolean {
  return Object.values(mapping).some((path) => path.endsWith('.postcode'));
}

/** French postcodes that a spreadsheet took for numbers: 01000 stands there as 1000. */
export function lostZeros(look: Pick<ImportLook, 'preview'>, mapping: Mapping): boolean {
  const columns = Object.keys(mapping).filter((index) => mapping[Number(index)]?.endsWith('.postcode'));
  const cells = columns.flatMap((index) => look.preview.map((row) => row[Number(index)]?.trim() ?? ''));
  const whole = cells.filter((cell) => cell !== '');
  return whole.some((cell) => /^[1-9]\d{3}$/.test(cell)) && whole.some((cell) => /^\d{5}$/.test(cell));
}

const DIGITS_ONLY = /^[\d\s.()+-]+$/;

/** Samples that can hardly be meant for their field: a town of digits, a postcode without any, a telephone as a name. */
export function areUnlike(path: string, samples: string[]): boolean {
  const filled = samples.map((sample) => sample.trim()).filter((sample) => sample !== '');
  const most = (test: (sample: string) => boolean) =>
    filled.length > 0 && filled.filter(test).length > filled.length / 2;
  if (path.endsWith('.postcode')) return most((sample) => !/\d/.test(sample));
  if (path.endsWith('.town')) return most((sample) => DIGITS_ONLY.test(sample));
  if (!NAMES.has(path)) return false;
  return most((sample) => sample.includes('@') || (DIGITS_ONLY.test(sample) && sample.replace(/\D/g, '').length > 8));
}

/** What a whole file can be said to be, such as a list of customers: yes/no fields that none of its columns fills. */
export function markable(object: ObjectType, mapping: Mapping, takenOverBy: string | null = null): Field[] {
  if (takenOverBy || isReturned(mapping)) return [];
  const filled = new Set(Object.values(mapping));
  return object.fields.filter(
    (field) =>
      field.type === 'yesNo' &&
      field.access === 'write' &&
      !field.readOnly &&
      !field.defaultValue &&
      field.key !== 'archived' &&
      !filled.has(field.key),
  );
}

/** What is sent: a rule that has nothing to decide keeps its usual value. */
export function choiceOf(
  object: ObjectType,
  mapping: Mapping,
  rules: Omit<ImportChoice, 'mapping'>,
  takenOverBy: string | null = null,
): ImportChoice {
  const key = keysOf(object, mapping, takenOverBy).some((field) => field.key === rules.key) ? rules.key : null;
  return {
    ...rules,
    mapping: pairsOf(mapping),
    key,
    existing: takenOverBy ? 'skip' : key ? (rules.existing === 'create' ? 'skip' : rules.existing) : 'create',
    links: rules.links.filter((link) => Object.values(mapping).includes(link.field)),
    meanings: rules.meanings.filter((meaning) => Object.values(mapping).includes(meaning.field)),
    padPostcodes: rules.padPostcodes && fillsPostcode(mapping),
    marks: rules.marks.filter((mark) => markable(object, mapping, takenOverBy).some((field) => field.key === mark)),
    owner: Object.values(mapping).includes(object.ownerField ?? '') ? null : rules.owner,
  };
}

/** Columns of the file by which a preview is shown: the mapped ones first, as the file has them. */
export function mappedColumns(look: ImportLook, mapping: Mapping): number[] {
  return look.columns.map((column) => column.index).filter((index) => mapping[index] !== undefined);
}

export function targetAt(look: ImportLook, key: string | undefined): ImportTarget | undefined {
  return look.targets.find((target) => target.key === key);
}

/** The type a field made for a column would have, by what stands in it. */
export function guessedType(samples: string[]): FieldTypeName {
  const cells = samples.map((sample) => sample.trim()).filter((sample) => sample !== '');
  const all = (form: RegExp) => cells.length > 0 && cells.every((cell) => form.test(cell));
  if (all(/^\S+@\S+\.\S+$/)) return 'email';
  if (all(/^https?:\/\//)) return 'url';
  if (all(/^(\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})$/)) return 'date';
  if (all(/^-?\d{1,9}$/) && !cells.some((cell) => /^0\d/.test(cell))) return 'integer';
  const figures = /^-?\d[\d\s\u00a0\u202f]*([.,]\d+)?$/;
  if (all(figures) && cells.some((cell) => /[.,]\d+$/.test(cell))) return 'decimal';
  if (all(/^(oui|non|yes|no|vrai|faux|true|false)$/i)) return 'yesNo';
  return 'text';
}
