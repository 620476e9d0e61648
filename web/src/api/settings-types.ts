/** The contract's words for the instance, the session and the settings. */
import type { FieldSettings, FieldTypeName, LinkValue, Scope, Value } from './types.ts';

export interface Instance {
  claimed: boolean;
  version: string;
  language: 'fr' | 'en';
}

export interface WorkspaceName {
  slug: string;
  name: string;
}

export interface Session {
  account: { id: string; name: string; email: string; userName: string; language: 'fr' | 'en' };
  workspaces: WorkspaceName[];
}

export interface OpenSession {
  id: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

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
}

export interface CompanyAddress {
  line1?: string | null;
  line2?: string | null;
  street?: string | null;
  postcode?: string | null;
  town?: string | null;
  country?: string | null;
}

export interface SetupRequest {
  token: string;
  company: Company;
  person: { name: string; email: string; userName: string; password: string };
  visibility: 'everyone' | 'own';
  people: { name: string; email: string; role: string }[];
}

export interface SetupResult {
  workspace: WorkspaceName;
  invitations: { email: string; name: string; link: string }[];
}

export interface OneTimeLink {
  kind: 'invitation' | 'password';
  name: string;
  email: string;
  userName: string | null;
  workspace: string | WorkspaceName | null;
}

export interface Me {
  member: LinkValue;
  roles: { key: string; name: string }[];
  settings: boolean;
  workspace: { slug: string; name: string; zone: string; currency: string };
}

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
}

export interface Person {
  member: LinkValue;
  active?: boolean;
  account?: { id: string; userName: string; email: string; active: boolean } | null;
  invited?: boolean;
  roles: string[];
  teams: string[];
  organisations?: number;
  quotes?: number;
}

export interface Team {
  id: string;
  name: string;
  roles: string[];
  members: string[];
}

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
  conditions: string;
  /** The number the next quote will have. */
  next: string;
}

export interface ApiKey {
  id: string;
  name: string;
  createdAt?: string;
  expiresOn?: string | null;
  lastUsedAt?: string | null;
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
