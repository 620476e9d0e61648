/** The contract of docs/api as types: what the server says and what it accepts. */

export type FieldTypeName =
  | 'text'
  | 'longText'
  | 'integer'
  | 'decimal'
  | 'amount'
  | 'percent'
  | 'date'
  | 'dateTime'
  | 'yesNo'
  | 'choice'
  | 'email'
  | 'phone'
  | 'url'
  | 'address'
  | 'siren'
  | 'siret'
  | 'vatNumber'
  | 'link'
  | 'member'
  | 'autoNumber'
  | 'rollup';

export interface Address {
  line1: string | null;
  line2: string | null;
  street: string | null;
  postcode: string | null;
  town: string | null;
  country: string | null;
}

/** A record seen through a link: its label is null when the reader may not see it. */
export interface LinkValue {
  id: string;
  label: string | null;
}

export type Value = string | boolean | LinkValue | Address | null;
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
  next: string | null;
}

export interface Written {
  operation: number;
  id: string;
  rev: number;
  record?: RecordRow;
}

export type Operator =
  | 'is'
  | 'isNot'
  | 'contains'
  | 'startsWith'
  | 'anyOf'
  | 'noneOf'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'between'
  | 'empty'
  | 'notEmpty';

export type RelativeDay =
  | 'today'
  | 'thisWeek'
  | 'thisMonth'
  | 'lastMonth'
  | 'thisYear'
  | 'lastYear'
  | 'last30Days'
  | 'next30Days';

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

export interface ChoiceOption {
  id: string;
  key?: string | null;
  label: string;
  labelEn?: string | null;
  color?: string | null;
}

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

export type Scope = 'all' | 'team' | 'own' | 'none';

export interface ObjectRights {
  see: Scope;
  add: boolean;
  change: Scope;
  delete: Scope;
  import: boolean;
  export: boolean;
}

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
  rights: ObjectRights;
  fields: Field[];
  sections: Section[];
}

export interface FieldTypeInfo {
  operators: Operator[];
  settings: string[];
  creatable: boolean;
}

export interface Model {
  version: number | string;
  objects: ObjectType[];
  types: Partial<Record<FieldTypeName, FieldTypeInfo>>;
}

export interface HistoryChange {
  field: string;
  before: Value;
  after: Value;
}

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
export interface OperationSummary {
  id: number;
  number: number | null;
  at: string;
  actor: string;
  door: string;
  kind: string;
  title: string;
  undone: boolean;
}

export interface Note {
  id: string;
  text: string;
  by: string;
  at: string;
}

export interface ViewDefinition {
  columns?: { field: string; width?: number }[];
  filter?: Filter;
  sort?: Sort[];
  search?: string;
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

export interface BulkResult {
  operation: number;
  changed: number;
  /** Records of the selection that the person may not change. */
  outOfReach: number;
}

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
