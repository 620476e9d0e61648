/** The contract of docs/api as types: what the server says and what it accepts. */

import type { components } from './schema.d.ts';
import type { TimelinePage } from './talk.ts';

type Schemas = components['schemas'];

export type FieldTypeName = Schemas['FieldTypeName'];

export type Address = Schemas['Address'];

/** A record seen through a link: its label is null when the reader may not see it. */
export type LinkValue = Schemas['LinkValue'];

export type Value = string | boolean | LinkValue | Address | (string | LinkValue)[] | null;
export type Values = Record<string, Value>;

export interface RecordRow {
  id: string;
  rev: number;
  label: string;
  values: Values;
  /** The operation that put it in the trash. */
  deletedOp?: number;
  deletedAt?: string;
  deletedBy?: LinkValue | string | null;
}

export interface Page {
  records: RecordRow[];
  /** How many rows of the list come before it, as far as is known. */
  at?: number;
  next: string | null;
}

/** Places from which a long list can be read on. */
export interface Anchors {
  total: number | null;
  anchors: { at: number; after: string }[];
}

export interface Written {
  operation: number;
  id: string;
  rev: number;
  record?: RecordRow;
}

export type Operator = Schemas['Operator'];

export type RelativeDay = Schemas['RelativeDay'];

export type FilterValue = string | boolean | null | { relative: RelativeDay } | (string | null)[];

export interface Condition {
  field: string;
  op: Operator;
  value?: FilterValue;
}

export type Filter = { all: Filter[] } | { any: Filter[] } | Condition;

export interface Sort {
  field: string;
  desc: boolean;
}

export interface Query {
  fields?: string[];
  filter?: Filter;
  search?: string;
  sort?: Sort[];
  after?: string;
  limit?: number;
}

export type ChoiceOption = Schemas['ChoiceOption'];

export interface FieldSettings {
  options?: ChoiceOption[];
  target?: string;
  scale?: number;
  [key: string]: unknown;
}

export interface Field {
  key: string;
  label: string;
  labelEn?: string | null;
  type: FieldTypeName;
  help?: string | null;
  required: boolean;
  unique: boolean;
  readOnly: boolean;
  computed: boolean;
  access: 'read' | 'write';
  builtin?: boolean;
  section?: string | null;
  position: number;
  inList: boolean;
  defaultValue?: Value;
  settings: FieldSettings;
}

export interface Section {
  key: string;
  label: string;
  labelEn?: string | null;
}

export type Scope = Schemas['Scope'];

export type ObjectRights = Schemas['ObjectRights'];

export interface ObjectType {
  key: string;
  label: string;
  plural: string;
  labelEn?: string | null;
  pluralEn?: string | null;
  icon: string;
  labelFields: string[];
  ownerField?: string | null;
  parentField?: string | null;
  custom: boolean;
  menu: boolean;
  /** Words that others link to, each with a colour and a place in the order. */
  directory: boolean;
  /** Put aside: nothing new links to it. */
  archived: boolean;
  /** Who made and changed its records, and when: fields of lists that nobody writes. */
  journal?: Field[];
  rights: ObjectRights;
  fields: Field[];
  sections: Section[];
}

export type FieldTypeInfo = Schemas['FieldTypeInfo'];

export interface Model {
  version: number | string;
  objects: ObjectType[];
  types: Partial<Record<FieldTypeName, FieldTypeInfo>>;
}

export type HistoryChange = Schemas['HistoryChange'];

export interface HistoryEntry {
  operation: number;
  number: number | null;
  at: string;
  actor: { id: string | null; label: string } | null;
  door: string;
  kind: string;
  title?: string;
  undone: boolean;
  changes: HistoryChange[];
}

export interface History {
  entries: HistoryEntry[];
  next: string | null;
}

/** An act of the journal. */
export type OperationSummary = Schemas['Operation'];

export type Note = Schemas['Note'];

/** A file on a record. */
export type AttachedFile = Schemas['AttachedFile'];
export type PictureSent = Schemas['PictureSent'];

/** The records that point at one by a link: the first of them, and how many there are. */
export interface RelatedList extends Page {
  object: string;
  link: string;
  count: number;
  capped: boolean;
}

/** All of a record's page in one answer. */
export interface WholeRecord {
  record: RecordRow;
  timeline: TimelinePage;
  related: RelatedList[];
}

/** What a column comes to over all rows of a list. */
export type FigureOf = Schemas['FigureOf'];

export interface ViewFigure {
  field: string;
  of: FigureOf | 'none';
}

export interface ViewDefinition {
  columns?: { field: string; width?: number }[];
  filter?: Filter;
  sort?: Sort[];
  search?: string;
  /** The choice field whose colours the rows take; empty for none, absent for the usual one. */
  color?: string;
  summary?: ViewFigure[];
}

export interface View {
  id: string;
  name: string;
  shared: boolean;
  mine: boolean;
  isDefault: boolean;
  position: number;
  definition: ViewDefinition;
}

export type BulkResult = Schemas['BulkResult'];

export type Duplicate = Schemas['Duplicate'];

export interface SearchHit {
  object: string;
  id: string;
  label: string;
  detail?: string | null;
}

export interface ConflictField {
  mine: Value;
  theirs: Value;
  before: Value;
  by: string | null;
  at: string;
}
