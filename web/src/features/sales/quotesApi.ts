import { get, post, put } from '../../api/client.ts';
import type { LinkValue, RecordRow, Values } from '../../api/types.ts';
import type { DocumentDiscount } from './quoteTotals.ts';

/** The part of the API that knows quotes, as docs/api says it. */

export type LineKind = 'item' | 'section' | 'text';

export interface WireLine {
  id: string;
  kind: LineKind;
  product?: LinkValue | null;
  label: string;
  description?: string | null;
  quantity?: string | null;
  unit?: string | null;
  price?: string | null;
  discount?: string | null;
  vat?: string | null;
  cost?: string | null;
  optional?: boolean | null;
  net?: string | null;
}

export interface LineToWrite {
  id: string;
  /** Made under this id, unless it was already. */
  new?: boolean;
  kind: LineKind;
  product: string | null;
  label: string;
  description: string | null;
  quantity: string;
  unit: string | null;
  price: string;
  discount: string;
  vat: string;
  optional: boolean;
}

/** Each only where the reader sees the field it tells. */
export interface Totals {
  lines?: string;
  discount?: string;
  net?: string;
  vat?: string;
  gross?: string;
  breakdown?: { rate: string; base: string; vat: string }[];
  margin?: { amount: string; percent: string | null; costsMissing: number };
}

export type Move =
  | 'mark-sent'
  | 'release'
  | 'revise'
  | 'give-up'
  | 'accept'
  | 'decline'
  | 'reopen'
  | 'duplicate'
  | 'paid'
  | 'unpaid';

export interface QuoteVersion {
  number: number;
  sentAt: string;
  by: string;
  net?: string;
  gross?: string;
}

/** A version word for word as it went out. */
export interface SealedVersion {
  number: number;
  sentAt: string;
  by: string;
  values: Values;
  lines: WireLine[];
}

interface QuoteEvent {
  kind: string;
  at: string;
  by: string;
  reason: string | null;
  operation: number;
}

interface QuoteVariant {
  id: string;
  label: string;
  values: Values;
}

/** What the catalogue asks today for a line of a draft. */
export interface CataloguePrice {
  line: string;
  price: string;
}

/** In percent; none where nothing is settled. */
export interface DiscountLimits {
  line: string | null;
  whole: string | null;
  margin: string | null;
}

export interface QuoteState {
  record: RecordRow;
  lines: WireLine[];
  totals: Totals;
  expired: boolean;
  may: string[];
  versions: QuoteVersion[];
  variants: QuoteVariant[];
  catalogue: CataloguePrice[];
  limits?: DiscountLimits;
  /** What the paper says of the company where the quote says nothing else. */
  seller: { address: string; mentions: string };
  events: QuoteEvent[];
}

export interface LinesWritten {
  operation: number;
  rev: number;
  lines: WireLine[];
  totals: Totals;
  catalogue: CataloguePrice[];
}

export interface LayoutChoice {
  id: string;
  name: string;
}

/** By name; nothing is the usual one. */
export interface QuoteLayouts {
  templates: LayoutChoice[];
  series: LayoutChoice[];
  template: string | null;
  chosenSeries: string | null;
}

/** A draft whose discounts wait to be allowed; shares in percent. */
export interface WaitingQuote {
  id: string;
  label: string;
  values: Values;
  rev: number;
  line: string;
  whole: string;
}

export interface ReleaseQueue {
  mayRelease: boolean;
  line?: string | null;
  whole?: string | null;
  quotes: WaitingQuote[];
}

export interface MonthRevenue {
  month: string;
  amount: string;
}

export interface Purchase {
  product: string | null;
  label: string;
  quantity: string;
  amount: string;
  lastOn: string;
}

export function quotesApi(slug: string) {
  const root = `/api/w/${encodeURIComponent(slug)}`;
  const quote = (id: string) => `${root}/quotes/${encodeURIComponent(id)}`;
  return {
    make: (organisation: string, contact?: string) =>
      post<{ id: string; operation: number }>(`${root}/quotes`, contact ? { organisation, contact } : { organisation }),
    read: (id: string, signal?: AbortSignal) => get<QuoteState>(quote(id), { signal }),
    writeLines: (id: string, body: { rev: number; lines: LineToWrite[]; discount: DocumentDiscount }) =>
      put<LinesWritten>(`${quote(id)}/lines`, body),
    move: (id: string, move: Move, body: Record<string, string | number> = {}) =>
      post<{ operation: number; id: string }>(`${quote(id)}/${move}`, body),
    layout: (id: string, signal?: AbortSignal) => get<QuoteLayouts>(`${quote(id)}/layout`, { signal }),
    chooseLayout: (id: string, what: 'template' | 'series', chosen: string | null) =>
      put<{ operation: number }>(`${quote(id)}/${what}`, { id: chosen }),
    toRelease: (signal?: AbortSignal) => get<ReleaseQueue>(`${root}/quotes/to-release`, { signal }),
    revenue: (organisation: string | undefined, from: string, to: string, signal?: AbortSignal) =>
      get<MonthRevenue[]>(
        `${root}/revenue/months?from=${from}&to=${to}${organisation ? `&organisation=${organisation}` : ''}`,
        { signal },
      ),
    purchases: (organisation: string, signal?: AbortSignal) =>
      get<Purchase[]>(`${root}/organisations/${organisation}/purchases`, { signal }),
    previewPath: (id: string) => `${quote(id)}/preview`,
    pdfPath: (id: string, inline = false) => `${quote(id)}/pdf${inline ? '?inline=true' : ''}`,
    version: (id: string, number: number, signal?: AbortSignal) =>
      get<SealedVersion>(`${quote(id)}/versions/${number}`, { signal }),
    versionPdfPath: (id: string, number: number) => `${quote(id)}/pdf?version=${number}`,
  };
}

/** Names of what the browser keeps of quotes; they fall with everything of the object. */
export const quoteKeys = {
  state: (slug: string, id: string) => ['w', slug, 'records', 'quote', 'whole', id] as const,
  layout: (slug: string, id: string) => ['w', slug, 'records', 'quote', 'layout', id] as const,
  toRelease: (slug: string) => ['w', slug, 'records', 'quote', 'toRelease'] as const,
  version: (slug: string, id: string, number: number) =>
    ['w', slug, 'records', 'quote', 'version', id, number] as const,
  revenue: (slug: string, organisation: string | undefined, from: string, to: string) =>
    ['w', slug, 'records', 'quote', 'revenue', organisation ?? null, from, to] as const,
  purchases: (slug: string, organisation: string) =>
    ['w', slug, 'records', 'quote', 'purchases', organisation] as const,
};
