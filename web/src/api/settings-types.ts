/** The contract's words for the instance, the session and the settings. */
import type { components } from './schema.d.ts';
import type { FieldSettings, FieldTypeName, LinkValue, Scope, Value } from './types.ts';

type Schemas = components['schemas'];

export type Instance = Schemas['Instance'];

export type WorkspaceName = Schemas['WorkspaceName'];

export interface Session {
  account: { id: string; name: string; email: string; userName: string; language: 'fr' | 'en' };
  workspaces: WorkspaceName[];
}

export type OpenSession = Schemas['OpenSession'];

export type SecondFactor = Schemas['SecondFactor'];
export type NewSecondFactor = Schemas['NewSecondFactor'];
export type RecoveryCodes = Schemas['RecoveryCodes'];

export interface Company {
  name: string;
  legalForm?: string | null;
  capital?: string | null;
  siren?: string | null;
  siret?: string | null;
  vatNumber?: string | null;
  rcsCity?: string | null;
  address?: CompanyAddress | null;
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  iban?: string | null;
  bic?: string | null;
  insurance?: string | null;
  vatExempt?: boolean;
  logo?: string | null;
  /** By its IANA name, such as Europe/Paris. */
  zone?: string;
  /** By its code of ISO 4217, such as EUR. */
  currency?: string;
}

export type CompanyAddress = Schemas['CompanyAddress'];

export interface SetupRequest {
  token: string;
  company: Company;
  person: { name: string; email: string; userName: string; password: string };
  visibility: 'everyone' | 'own';
  people: { name: string; email: string; role: string }[];
}

export type SetupResult = Schemas['SetupResult'];

export interface OneTimeLink {
  kind: 'invitation' | 'password';
  name: string;
  email: string;
  userName: string | null;
  workspace: string | WorkspaceName | null;
}

export type Me = Schemas['Me'];

export interface ObjectRule {
  see: Scope;
  change: Scope;
  delete: Scope;
  add: boolean;
  import: boolean;
  export: boolean;
}

export interface Role {
  key: string;
  name: string;
  builtin: boolean;
  objects: Record<string, ObjectRule>;
  fields: Record<string, 'hidden' | 'read' | 'write'>;
  settings: boolean;
  templates: boolean;
  bulkExport: boolean;
}

export type ExportPage = Schemas['ExportPage'];

export type ExportRun = Schemas['ExportRun'];

export type ExportLimit = Schemas['ExportLimit'];

export interface Person {
  member: LinkValue;
  active?: boolean;
  /** The last day they come in, where one was said. */
  lastDay?: string;
  account?: { id: string; userName: string; email: string; active: boolean } | null;
  invited?: boolean;
  secondFactor?: boolean;
  roles: string[];
  teams: string[];
  organisations?: number;
  quotes?: number;
}

export type Division = Schemas['Division'];

export type HandOverForm = Schemas['HandOverForm'];

export type HandOverPart = Schemas['HandOverPart'];

export type InChargeGroup = Schemas['InChargeGroup'];

export type Team = Schemas['Team'];

export interface MailSettings {
  host: string | null;
  port: number | null;
  security: string | null;
  userName: string | null;
  passwordSet?: boolean;
  password?: string;
  from: string | null;
  fromName: string | null;
}

export interface MailTemplate {
  subject: string;
  body: string;
  /** What may be filled in, written {{so}}. */
  fields: string[];
}

export interface QuoteSettings {
  series: string;
  validForDays: number;
  /** How long customers' links go on after the last day. */
  linkDays: number;
  conditions: string;
  /** The number the next quote will have. */
  next: string;
}

/** A way for quotes to look and to begin; what is empty is as usual. */
export interface QuoteTemplate {
  id: string;
  name: string;
  /** As an address of data. */
  logo: string;
  accent: string;
  letter: string;
  conditions: string;
  shows: { detail: boolean; discount: boolean; vat: boolean; subtotals: boolean };
  isDefault: boolean;
  archived: boolean;
}

/** A series of numbers besides the usual one. */
export interface QuoteSeries {
  id: string;
  name: string;
  pattern: string;
  next: string;
  /** Once it has given a number it stays written as it is. */
  used: boolean;
  isDefault: boolean;
  archived: boolean;
}

/** How deep discounts may go; no limit where there is none. */
export interface DiscountRules {
  line: string | null;
  whole: string | null;
  margin: string | null;
  /** Keys of the roles that may allow more. */
  releasers: string[];
}

/** What a key may do with an object's records. */
export type KeyUse = 'read' | 'write';

export interface ApiKey {
  id: string;
  name: string;
  createdAt?: string;
  expiresOn?: string | null;
  lastUsedAt?: string | null;
  /** None for all that its person may do. */
  objects: Record<string, KeyUse> | null;
}

export interface FieldForm {
  label: string;
  labelEn?: string;
  type: FieldTypeName;
  help?: string;
  required: boolean;
  unique: boolean;
  inList?: boolean;
  defaultValue?: Value;
  section?: string;
  settings: FieldSettings;
}

/** A directory as it is named and put aside. */
export interface DirectoryForm {
  label?: string;
  plural?: string;
  labelEn?: string;
  pluralEn?: string;
  archived?: boolean;
}

export type Directory = Required<DirectoryForm> & { key: string };
