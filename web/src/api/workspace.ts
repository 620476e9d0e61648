import { download, get, patch, post, put, remove } from './client.ts';
import type {
  ApiKey,
  Company,
  Directory,
  DirectoryForm,
  DiscountRules,
  Division,
  ExportLimit,
  ExportPage,
  FieldForm,
  HandOverForm,
  HandOverPart,
  InChargeGroup,
  KeyUse,
  MailSettings,
  MailTemplate,
  Me,
  Person,
  QuoteSeries,
  QuoteSettings,
  QuoteTemplate,
  Role,
  Team,
} from './settings-types.ts';
import type {
  Anchors,
  BulkResult,
  Duplicate,
  Field,
  FigureOf,
  Filter,
  History,
  LinkValue,
  Model,
  OperationSummary,
  Page,
  Query,
  RecordRow,
  SearchHit,
  Sort,
  Value,
  Values,
  View,
  ViewDefinition,
  WholeRecord,
  Written,
} from './types.ts';

/** What is put into a value of several, and what is taken out. */
export interface SetChange {
  add?: string[];
  remove?: string[];
}
type ValuesToWrite = Record<string, Value | LinkValue | string | { id: string } | SetChange | null>;
export type BulkChange = ({ ids: string[] } | { filter: Filter; search?: string }) &
  ({ values: ValuesToWrite } | { trash: true });
export type BatchChange =
  | { create: string; values: ValuesToWrite; ref?: string }
  | { update: string; id: string; rev?: number; values: ValuesToWrite }
  | { trash: string; id: string }
  | { restore: string; id: string };
export interface RelatedWish {
  object: string;
  link: string;
  fields: string[];
  sort?: Sort[];
  limit: number;
}
export type ExportFormat = 'xlsx' | 'csv';
export type ExportWish = Omit<Query, 'after' | 'limit'> & {
  /** The saved view the list began from. */
  view?: string;
  format: ExportFormat;
  /** Whether rows carry their id and version, so that the file can come back. */
  identified: boolean;
};
export type ViewBody = {
  name: string;
  shared: boolean;
  isDefault?: boolean;
  position?: number;
  definition: ViewDefinition;
};

/** Everything one workspace answers to, as functions. */
export function workspaceApi(slug: string) {
  const root = `/api/w/${encodeURIComponent(slug)}`;
  return {
    slug,
    me: () => get<Me>(`${root}/me`),
    prefer: (preferences: { density: NonNullable<Me['density']> }) => put(`${root}/me/preferences`, preferences),
    model: () => get<Model>(`${root}/model`),

    query: (object: string, query: Query, signal?: AbortSignal) =>
      post<Page>(`${root}/records/${object}/query`, query, { signal }),
    count: (object: string, body: { filter?: Filter; search?: string; exact?: boolean }, signal?: AbortSignal) =>
      post<{ count: number; capped: boolean }>(`${root}/records/${object}/count`, body, { signal }),
    anchors: (
      object: string,
      body: { filter?: Filter; search?: string; sort?: Sort[]; after?: string; rows?: number },
      signal?: AbortSignal,
    ) => post<Anchors>(`${root}/records/${object}/anchors`, body, { signal }),
    sum: (object: string, body: { filter?: Filter; search?: string; fields: string[] }, signal?: AbortSignal) =>
      post<{ sums: Record<string, string | null> }>(`${root}/records/${object}/sum`, body, { signal }),
    figures: (
      object: string,
      body: { filter?: Filter; search?: string; figures: { field: string; of: FigureOf }[] },
      signal?: AbortSignal,
    ) =>
      post<{ figures: { field: string; of: FigureOf; value: string | null }[] }>(
        `${root}/records/${object}/sum`,
        body,
        { signal },
      ),
    record: (object: string, id: string, signal?: AbortSignal) =>
      get<RecordRow>(`${root}/records/${object}/${id}`, { signal }),
    whole: (object: string, id: string, related: RelatedWish[], signal?: AbortSignal) =>
      post<WholeRecord>(`${root}/records/${object}/${id}/page`, { related, timeline: true }, { signal }),
    create: (object: string, values: ValuesToWrite) => post<Written>(`${root}/records/${object}`, { values }),
    update: (object: string, id: string, rev: number, values: ValuesToWrite) =>
      patch<Written>(`${root}/records/${object}/${id}`, { values }, { headers: { 'If-Match': `"${rev}"` } }),
    duplicates: (object: string, values: Values, except?: string, signal?: AbortSignal) =>
      post<Duplicate[]>(`${root}/records/${object}/duplicates`, { values, except }, { signal }),
    trash: (object: string, id: string) => remove<Written>(`${root}/records/${object}/${id}`),
    batch: (changes: BatchChange[], title?: string) =>
      post<{ operation: number; records: { id: string; rev: number }[] }>(`${root}/records/batch`, { changes, title }),
    bulk: (object: string, change: BulkChange) => post<BulkResult>(`${root}/records/${object}/bulk`, change),
    history: (object: string, id: string, after?: string) =>
      get<History>(
        `${root}/records/${object}/${id}/history?limit=50${after ? `&after=${encodeURIComponent(after)}` : ''}`,
      ),
    trashed: (object: string, after?: string) =>
      get<Page>(`${root}/trash/${object}${after ? `?after=${encodeURIComponent(after)}` : ''}`),
    undo: (operation: number, force = false) =>
      post<Written>(`${root}/operations/${operation}/undo`, force ? { force } : {}),
    search: (text: string, limit: number, signal?: AbortSignal) =>
      get<SearchHit[]>(`${root}/search?q=${encodeURIComponent(text)}&limit=${limit}`, { signal }),

    operation: (operation: string) => get<OperationSummary>(`${root}/operations/${operation}`),
    exportList: (object: string, wish: ExportWish) => download(`${root}/exports/${object}`, wish),
    exports: (asked: { member?: string; object?: string; after?: number }) =>
      get<ExportPage>(`${root}/exports?${new URLSearchParams(JSON.parse(JSON.stringify(asked)))}`),
    exportLimit: () => get<ExportLimit>(`${root}/settings/exports`),
    changeExportLimit: (mostRows: number) => put<ExportLimit>(`${root}/settings/exports`, { mostRows }),

    views: (object: string) => get<View[]>(`${root}/views/${object}`),
    addView: (object: string, view: ViewBody) => post<View>(`${root}/views/${object}`, view),
    changeView: (object: string, id: string, view: ViewBody) => put<View>(`${root}/views/${object}/${id}`, view),
    removeView: (object: string, id: string) => remove<void>(`${root}/views/${object}/${id}`),

    addField: (object: string, form: FieldForm) => post<Field>(`${root}/objects/${object}/fields`, form),
    changeField: (object: string, key: string, form: Partial<FieldForm>) =>
      patch<Field>(`${root}/objects/${object}/fields/${key}`, form),
    removeField: (object: string, key: string) => remove<void>(`${root}/objects/${object}/fields/${key}`),

    addDirectory: (form: DirectoryForm) => post<Directory>(`${root}/directories`, form),
    changeDirectory: (key: string, form: Partial<DirectoryForm>) =>
      patch<Directory>(`${root}/directories/${key}`, form),
    foreseeMerge: (directory: string, kept: string, given: string[]) =>
      post<{ records: Record<string, number> }>(`${root}/records/${directory}/merge/foreseen`, { kept, given }),
    merge: (directory: string, kept: string, given: string[]) =>
      post<{ operation: number; records: Record<string, number> }>(`${root}/records/${directory}/merge`, {
        kept,
        given,
      }),

    roles: () => get<Role[]>(`${root}/roles`),
    addRole: (name: string, copyOf: string) => post<Role>(`${root}/roles`, { name, copyOf }),
    changeRole: (role: Role) => put<Role>(`${root}/roles/${role.key}`, role),
    removeRole: (key: string) => remove<void>(`${root}/roles/${key}`),
    people: () => get<Person[]>(`${root}/people`),
    invite: (person: { name: string; email: string; userName?: string; role: string }) =>
      post<Person & { link: string }>(`${root}/people`, person),
    changePerson: (member: string, body: { roles: string[]; teams: string[]; active: boolean }) =>
      put<Person>(`${root}/people/${member}`, body),
    removeSecondFactor: (member: string) => remove<Person>(`${root}/people/${member}/second-factor`),
    passwordLink: (member: string) => post<{ link: string }>(`${root}/people/${member}/link`),
    inCharge: (member: string, chosen?: { object: string; ids: string[] }) =>
      post<{ records: Record<string, number> }>(`${root}/people/${member}/in-charge`, { chosen }),
    groupInCharge: (member: string, object: string, by: string) =>
      post<{ groups: InChargeGroup[] }>(`${root}/people/${member}/in-charge/groups`, { object, by }),
    foreseeHandOver: (member: string, division: Division) =>
      post<{ parts: HandOverPart[] }>(`${root}/people/${member}/hand-over/foreseen`, { division }),
    handOver: (member: string, wish: HandOverForm) =>
      post<{ operation: number; records: Record<string, number> }>(`${root}/people/${member}/hand-over`, wish),
    leaveAfter: (member: string, lastDay: string | null) =>
      put<Person>(`${root}/people/${member}/last-day`, { lastDay }),
    teams: () => get<Team[]>(`${root}/teams`),
    addTeam: (team: Omit<Team, 'id'>) => post<Team>(`${root}/teams`, team),
    changeTeam: (team: Team) =>
      put<Team>(`${root}/teams/${team.id}`, { name: team.name, roles: team.roles, members: team.members }),
    removeTeam: (id: string) => remove<void>(`${root}/teams/${id}`),
    company: () => get<Company>(`${root}/company`),
    changeCompany: (company: Company) => put<Company>(`${root}/company`, company),
    mail: () => get<MailSettings>(`${root}/settings/mail`),
    changeMail: (mail: MailSettings) => put<MailSettings>(`${root}/settings/mail`, mail),
    testMail: () => post<{ to: string }>(`${root}/settings/mail/test`),
    mailTemplate: () => get<MailTemplate>(`${root}/settings/mail/template`),
    changeMailTemplate: (template: Pick<MailTemplate, 'subject' | 'body'>) =>
      put<MailTemplate>(`${root}/settings/mail/template`, template),
    quoteSettings: () => get<QuoteSettings>(`${root}/settings/quotes`),
    changeQuoteSettings: (settings: Omit<QuoteSettings, 'next'>) =>
      put<QuoteSettings>(`${root}/settings/quotes`, settings),
    quoteTemplates: () => get<QuoteTemplate[]>(`${root}/settings/quote-templates`),
    keepQuoteTemplate: (id: string | null, template: Omit<QuoteTemplate, 'id'>) =>
      id
        ? put<QuoteTemplate>(`${root}/settings/quote-templates/${id}`, template)
        : post<QuoteTemplate>(`${root}/settings/quote-templates`, template),
    quoteTemplatePreview: (id: string | null) =>
      `${root}/settings/quote-templates/preview${id ? `?template=${id}` : ''}`,
    quoteSeries: () => get<QuoteSeries[]>(`${root}/settings/quote-series`),
    keepQuoteSeries: (id: string | null, series: Pick<QuoteSeries, 'name' | 'pattern' | 'isDefault' | 'archived'>) =>
      id
        ? put<QuoteSeries>(`${root}/settings/quote-series/${id}`, series)
        : post<QuoteSeries>(`${root}/settings/quote-series`, series),
    discountRules: () => get<DiscountRules>(`${root}/settings/discounts`),
    changeDiscountRules: (rules: DiscountRules) => put<DiscountRules>(`${root}/settings/discounts`, rules),
    keys: () => get<ApiKey[]>(`${root}/keys`),
    addKey: (name: string, expiresOn: string, objects: Record<string, KeyUse> | null) =>
      post<{ key: string }>(`${root}/keys`, { name, expiresOn, objects }),
    removeKey: (id: string) => remove<void>(`${root}/keys/${id}`),
  };
}

export type WorkspaceApi = ReturnType<typeof workspaceApi>;
