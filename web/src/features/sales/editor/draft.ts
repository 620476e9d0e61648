import type { LinkValue } from '../../../api/types.ts';
import type { LineKind, LineToWrite, WireLine } from '../quotesApi.ts';
import type { DocumentDiscount, PricedRow } from '../quoteTotals.ts';

/** The lines of a quote while they are being written, and how they meet what the server says of them; pure. */

export interface DraftLine {
  /** Names the line in the page and on the server, from its first letter on: a line sent twice stays one line. */
  id: string;
  kind: LineKind;
  product: LinkValue | null;
  label: string;
  description: string;
  quantity: string;
  unit: string;
  price: string;
  discount: string;
  vat: string;
  optional: boolean;
  /** Absent for those who may not see it. */
  cost?: string;
}

export interface Draft {
  lines: DraftLine[];
  discount: DocumentDiscount;
}

/** Every field a person writes; the cost follows from the product. */
const WRITTEN = [
  'label',
  'description',
  'quantity',
  'unit',
  'price',
  'discount',
  'vat',
  'optional',
  'product',
] as const;
type Written = (typeof WRITTEN)[number];

/** A random UUID; `crypto.randomUUID` is missing where the program is reached by plain HTTP. */
function freshId(): string {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, index) =>
    index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte,
  );
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function newLine(kind: LineKind, values: Partial<DraftLine> = {}): DraftLine {
  return {
    kind,
    product: null,
    label: '',
    description: '',
    quantity: '1',
    unit: '',
    price: '0',
    discount: '0',
    vat: kind === 'item' ? '20' : '0',
    optional: false,
    ...values,
    id: freshId(),
  };
}

export function fromWire(line: WireLine): DraftLine {
  return {
    id: line.id,
    kind: line.kind,
    product: line.product ?? null,
    label: line.label ?? '',
    description: line.description ?? '',
    quantity: plain(line.quantity ?? '1'),
    unit: line.unit ?? '',
    price: plain(line.price ?? '0'),
    discount: plain(line.discount ?? '0'),
    vat: plain(line.vat ?? '0'),
    optional: line.optional ?? false,
    ...(line.cost === undefined || line.cost === null ? {} : { cost: plain(line.cost) }),
  };
}

/** @param known what the server has said: a line that is not in it is made there */
export function toWire(line: DraftLine, known: Draft): LineToWrite {
  return {
    id: line.id,
    ...(known.lines.some((each) => each.id === line.id) ? {} : { new: true }),
    kind: line.kind,
    product: line.product?.id ?? null,
    label: line.label.trim(),
    description: line.description.trim() || null,
    quantity: line.quantity,
    unit: line.unit.trim() || null,
    price: line.price,
    discount: line.discount,
    vat: line.vat,
    optional: line.optional,
  };
}

export function toPriced(line: DraftLine): PricedRow {
  return line.kind === 'item'
    ? {
        kind: 'item',
        quantity: line.quantity,
        price: line.price,
        discount: line.discount,
        vat: line.vat,
        optional: line.optional,
        ...(line.cost === undefined ? {} : { cost: line.cost }),
      }
    : { kind: line.kind };
}

/** "2.5000" is "2.5", "20.00" is "20": one writing for each number. */
export function plain(number: string): string {
  return number.includes('.') ? number.replace(/0+$/, '').replace(/\.$/, '') : number;
}

/** The lines that ask nothing of the customer: given on purpose, or a price that was forgotten. */
export function freeLines(draft: Draft): DraftLine[] {
  return draft.lines.filter((line) => line.kind === 'item' && Number(line.price) === 0);
}

function sameField(one: DraftLine, other: DraftLine, field: Written): boolean {
  if (field === 'product') return one.product?.id === other.product?.id;
  const a = one[field];
  const b = other[field];
  return typeof a === 'string' && typeof b === 'string' ? written(field, a) === written(field, b) : a === b;
}

const NUMBERS: Written[] = ['quantity', 'price', 'discount', 'vat'];

/** How the server would give it back: "320.50" and "320.5" are one price. */
function written(field: Written, text: string): string {
  return NUMBERS.includes(field) ? plain(text) : text.trim();
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return (
    sameDiscount(one.discount, other.discount) &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, index) => {
      const twin = other.lines[index];
      return twin !== undefined && line.id === twin.id && WRITTEN.every((field) => sameField(line, twin, field));
    })
  );
}

function sameDiscount(one: DocumentDiscount, other: DocumentDiscount): boolean {
  return one.kind === other.kind && plain(one.value) === plain(other.value);
}

/** Two people wrote the same field of a line: what I wrote, what they wrote, what it was. */
export interface LineConflict {
  id: string;
  label: string;
  field: Written;
  mine: DraftLine;
  theirs: DraftLine;
  before: DraftLine;
}

/** Two people wrote the discount on the whole. */
export interface DiscountConflict {
  field: 'whole';
  mine: DocumentDiscount;
  theirs: DocumentDiscount;
  before: DocumentDiscount;
}

export type Conflict = LineConflict | DiscountConflict;

export interface Merged {
  /** What the page shows now: mine where I wrote, the server's elsewhere. */
  draft: Draft;
  conflicts: Conflict[];
}

const byId = (draft: Draft | undefined) => new Map((draft?.lines ?? []).map((line) => [line.id, line]));

/**
 * Brings what the server says into what is being written. `base` is what the server said before; `sent` what it was sent
 * without an answer, which may have come all the same and then is not somebody else's.
 */
export function merge(base: Draft, mine: Draft, server: Draft, sent?: Draft): Merged {
  const known = byId(base);
  const now = byId(server);
  const tried = byId(sent);
  const conflicts: Conflict[] = [];
  const kept: DraftLine[] = [];
  for (const line of mine.lines) {
    const theirs = now.get(line.id);
    const before = known.get(line.id);
    if (theirs) {
      kept.push(mergedLine(line, before ?? tried.get(line.id) ?? theirs, theirs, tried.get(line.id), conflicts));
    } else if (!before) kept.push(line);
    else if (WRITTEN.some((field) => !sameField(line, before, field))) kept.push({ ...line, id: freshId() });
  }
  const written = byId(mine);
  const others = server.lines.filter(
    (line) => !written.has(line.id) && !isUntouched(line, known.get(line.id) ?? tried.get(line.id)),
  );
  const discount = mergedDiscount(base, mine, server, sent, conflicts);
  return { draft: { lines: withOthers(kept, others, server.lines), discount }, conflicts };
}

/** Takes what the other person wrote. */
export function taken(draft: Draft, conflict: Conflict): Draft {
  return conflict.field === 'whole'
    ? { ...draft, discount: conflict.theirs }
    : changed(draft, conflict.id, { [conflict.field]: conflict.theirs[conflict.field] });
}

/** A line I had read, or made, and took out goes, unless somebody wrote in it since. */
function isUntouched(line: DraftLine, before: DraftLine | undefined): boolean {
  return before !== undefined && WRITTEN.every((field) => sameField(line, before, field));
}

function mergedLine(
  mine: DraftLine,
  before: DraftLine,
  theirs: DraftLine,
  tried: DraftLine | undefined,
  conflicts: Conflict[],
): DraftLine {
  let line = theirs;
  for (const field of WRITTEN) {
    if (sameField(mine, before, field)) continue;
    line = { ...line, [field]: mine[field] };
    const expected = [before, mine, ...(tried ? [tried] : [])];
    if (!expected.some((each) => sameField(theirs, each, field))) {
      conflicts.push({ id: mine.id, label: theirs.label, field, mine, theirs, before });
    }
  }
  const unchanged = mine.cost === line.cost && WRITTEN.every((f) => same(mine, line, f));
  return unchanged ? mine : line;
}

function same(one: DraftLine, other: DraftLine, field: Written): boolean {
  return field === 'product' ? sameField(one, other, field) : one[field] === other[field];
}

/** Lines of others stand after the line they follow on the server. */
function withOthers(kept: DraftLine[], others: DraftLine[], order: DraftLine[]): DraftLine[] {
  const lines = [...kept];
  for (const other of others) {
    const at = order.findIndex((line) => line.id === other.id);
    const before = order.slice(0, at).reverse();
    const after = before.map((line) => lines.findIndex((each) => each.id === line.id)).find((index) => index >= 0);
    lines.splice(after === undefined ? 0 : after + 1, 0, other);
  }
  return lines;
}

function mergedDiscount(
  base: Draft,
  mine: Draft,
  server: Draft,
  sent: Draft | undefined,
  conflicts: Conflict[],
): DocumentDiscount {
  if (sameDiscount(mine.discount, base.discount)) return server.discount;
  const expected = [base, mine, ...(sent ? [sent] : [])];
  if (!expected.some((each) => sameDiscount(server.discount, each.discount))) {
    conflicts.push({ field: 'whole', mine: mine.discount, theirs: server.discount, before: base.discount });
  }
  return mine.discount;
}

export function changed(draft: Draft, id: string, values: Partial<DraftLine>): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.id === id ? { ...line, ...values } : line)) };
}

export function without(draft: Draft, id: string): Draft {
  return { ...draft, lines: draft.lines.filter((line) => line.id !== id) };
}

export function inserted(draft: Draft, line: DraftLine, at: number): Draft {
  return { ...draft, lines: draft.lines.toSpliced(at, 0, line) };
}

/** Takes a line to the place of another. */
export function moved(draft: Draft, id: string, to: number): Draft {
  const from = draft.lines.findIndex((line) => line.id === id);
  const line = draft.lines[from];
  if (!line || to < 0 || to >= draft.lines.length || to === from) return draft;
  return { ...draft, lines: draft.lines.toSpliced(from, 1).toSpliced(to, 0, line) };
}
