import { get, post, put, remove } from './client.ts';
import type { HistoryChange, Value } from './types.ts';

/** Files on their way in: the contract of docs/api as types and functions. */

export interface TableFormat {
  encoding: string;
  separator: string;
  quoting: string;
  preamble: number;
  headingRow: boolean;
  decimalComma: boolean;
  sheet: string;
}

export type MissingLinks = 'create' | 'refuse' | 'empty' | 'keep';

export interface ImportChoice {
  mapping: { column: number; field: string }[];
  key: string | null;
  existing: 'skip' | 'create' | 'update';
  missingLinks: MissingLinks;
  /** What becomes of single fields’ links whose record is not there. */
  links: { field: string; missing: MissingLinks }[];
  wrongValues: 'empty' | 'refuse';
  padPostcodes: boolean;
  /** A row “Total” under the table is taken for one of its rows. */
  keepTotal: boolean;
  owner: string | null;
  /** Yes/no fields that new records get a yes in where no column fills them. */
  marks: string[];
  meanings: ImportMeaningForm[];
  /** Of values changed on both sides since the rows left: where the file’s holds. */
  taken: ImportHolding[];
  /** What becomes of rows that look like something there, each or all of a kind. */
  duplicates: { line?: number; kind?: string; act: DuplicateAct }[];
}

/** A value of a record that came back in the file. */
export interface ImportHolding {
  record: string;
  field: string;
}

/** What a value of the file means, once for all its rows: the id of a record or of a word; nothing takes it back. */
export interface ImportMeaningForm {
  field: string;
  value: string;
  means: string | null;
}

type ImportState = 'uploaded' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'undone';

export interface ImportRun {
  id: string;
  number: number;
  object: string;
  fileName: string;
  state: ImportState;
  format: TableFormat;
  options: ImportChoice | null;
  madeAt: string;
  rows: number;
  done: number;
  created: number;
  updated: number;
  skipped: number;
  refused: number;
  operation: number | null;
  failure: string | null;
  /** Links that wait for their record; before the import ran, that would. */
  waiting: number;
}

export interface ImportColumn {
  index: number;
  heading: string;
  samples: string[];
  field?: string;
  score?: number;
}

/** A field a column may be meant for. */
export interface ImportTarget {
  key: string;
  label: string;
  labelEn: string;
  type: string;
  /** The object it links to. */
  linked: string | null;
  /** What its words may mean, where those of the file are translated. */
  words: { id: string; label: string; labelEn: string }[];
}

/** A sheet of a workbook; hidden ones are there for whoever asks for them. */
interface ImportSheet {
  name: string;
  hidden: boolean;
}

export interface ImportLook extends ImportRun {
  sheets: ImportSheet[];
  columns: ImportColumn[];
  targets: ImportTarget[];
  preview: string[][];
  /** The field by which rows are told to be of one record, where the past is taken over. */
  takenOverBy: string | null;
  saved: FittingMapping | null;
}

/** How the columns of a kind of file were matched, kept under a name. */
export interface SavedMapping {
  id: string;
  object: string;
  name: string;
  columns: number;
  changeable: boolean;
}

/** A kept mapping, and what it chooses for the columns of one file. */
interface FittingMapping extends SavedMapping {
  options: ImportChoice;
}

export interface RowProblem {
  line: number;
  field: string | null;
  value: string;
  refuses: boolean;
  code: string;
  detail: string;
}

/** A value of the file that names nothing known. */
export interface UnknownValue {
  field: string;
  value: string;
  rows: number;
  fate: 'made' | 'emptied' | 'kept' | 'refused';
}

export interface ImportMeaning {
  field: string;
  value: string;
  means: string;
  /** What the record meant is called; nothing for a word. */
  label: string | null;
}

export interface FileWord {
  value: string;
  rows: number;
  means: string | null;
}

/** A value of a record already there that a row would replace. */
export interface ImportChange extends HistoryChange {
  line: number;
  record: string;
  label: string;
  /** Somebody has changed it since the row left. */
  conflict: boolean;
  /** Whether the file’s value holds. */
  taken: boolean;
}

/** What becomes of a row that looks like something there: left out, a record of its own, changing the record or filling what is empty in it. */
export type DuplicateAct = 'leave' | 'new' | 'update' | 'fill';

/** A row that looks like a record, or like an earlier row of the file. */
export interface ImportDuplicate {
  line: number;
  record: string | null;
  other: number | null;
  label: string;
  /** Fields that hold the same; `name` for name and town. */
  because: string[];
  changeable: boolean;
  act: DuplicateAct;
  sides: { field: string; there: Value; incoming: Value }[];
}

export interface ImportDuplicates {
  rows: ImportDuplicate[];
  total: number;
  kinds: { kind: string; rows: number }[];
}

/** What an undo would take back, and what others have changed since. */
export interface ImportUndo {
  /** Whether anything is known: not of an import taken back from elsewhere. */
  known: boolean;
  made: number;
  changed: number;
  madeTouched: number;
  changedTouched: number;
  since: ImportSince[];
}

/** A record that somebody has changed since the import. */
export interface ImportSince {
  object: string;
  record: string;
  label: string;
  fields: string[];
  by: string;
  at: string;
  /** Its values stay where they are; otherwise they go to the trash with their record. */
  stays: boolean;
}

export interface ImportReport extends ImportRun {
  problems: RowProblem[];
  unknown: UnknownValue[];
  meanings: ImportMeaning[];
  /** Links it left waiting that were made since, and links of others that were made because of it. */
  linksMade: number;
  linksMadeElsewhere: number;
}

export function importsApi(slug: string) {
  const root = `/api/w/${encodeURIComponent(slug)}/imports`;
  return {
    list: () => get<ImportRun[]>(root),
    upload: (file: Blob, name: string, object?: string) =>
      post<ImportLook>(`${root}${object ? `/${object}` : ''}?name=${encodeURIComponent(name)}`, file),
    look: (id: string) => get<ImportLook>(`${root}/${id}/look`),
    report: (id: string) => get<ImportReport>(`${root}/${id}`),
    changes: (id: string) => get<ImportChange[]>(`${root}/${id}/changes`),
    duplicates: (id: string) => get<ImportDuplicates>(`${root}/${id}/duplicates`),
    settleDuplicates: (id: string, wish: { lines?: number[]; kind?: string; act: DuplicateAct }) =>
      put<ImportDuplicates>(`${root}/${id}/duplicates`, wish),
    choose: (id: string, choice: ImportChoice) => put<ImportLook>(`${root}/${id}`, choice),
    reformat: (id: string, format: TableFormat) => put<ImportLook>(`${root}/${id}/format`, format),
    retarget: (id: string, object: string) => put<ImportLook>(`${root}/${id}/object`, { object }),
    words: (id: string, column: number, field: string) =>
      get<FileWord[]>(`${root}/${id}/words?column=${column}&field=${encodeURIComponent(field)}`),
    mean: (id: string, meaning: ImportMeaningForm) => put<ImportReport>(`${root}/${id}/meanings`, meaning),
    settle: (id: string, values: ImportHolding[], taken: boolean) =>
      put<ImportReport>(`${root}/${id}/conflicts`, { values, taken }),
    check: (id: string) => post<ImportReport>(`${root}/${id}/check`),
    run: (id: string) => post<ImportReport>(`${root}/${id}/run`),
    undoPreview: (id: string) => get<ImportUndo>(`${root}/${id}/undo`),
    undo: (id: string, force: boolean) => post<ImportReport>(`${root}/${id}/undo`, force ? { force } : {}),
    mappings: () => get<SavedMapping[]>(`${root}/mappings`),
    keepMapping: (id: string, name: string) => post<SavedMapping>(`${root}/${id}/mapping`, { name }),
    renameMapping: (id: string, name: string) => put<SavedMapping>(`${root}/mappings/${id}`, { name }),
    removeMapping: (id: string) => remove(`${root}/mappings/${id}`),
    samplePath: (object: string, kind: 'csv' | 'xlsx') => `${root}/samples/${object}.${kind}`,
    linkedSamplePath: `${root}/samples`,
    refusedPath: (id: string) => `${root}/${id}/refused.csv`,
  };
}
