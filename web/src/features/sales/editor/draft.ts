import type { LinkValue } from '../../../api/types.ts';
import type { LineKind, LineToWrite, WireLine } from '../quotesApi.ts';
import type { DocumentDiscount, PricedRow } from '../quoteTotals.ts';

/** The lines of a quote while they are being written, and how they meet what the server says of them; pure. */

export interface DraftLine {
  /** Names the line in the page; it stays when the line gets its id. */
  key: string;
  id?: string;
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

const nextKey = () => `new-${Math.random().toString(36).slice(2)}`;

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
    key: nextKey(),
  };
}

export function fromWire(line: WireLine, key = line.id): DraftLine {
  return {
    key,
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

export function toWire(line: DraftLine): LineToWrite {
  return {
    ...(line.id ? { id: line.id } : {}),
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
    one.discount.kind === other.discount.kind &&
    plain(one.discount.value) === plain(other.discount.value) &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, index) => {
      const twin = other.lines[index];
      return twin !== undefined && line.id === twin.id && WRITTEN.every((field) => sameField(line, twin, field));
    })
  );
}

/** Two people wrote the same field: what I wrote, what they wrote, what it was. */
export interface LineConflict {
  key: string;
  label: string;
  field: Written;
  mine: DraftLine;
  theirs: DraftLine;
  before: DraftLine;
}

export interface Merged {
  /** What the page shows now: mine where I wrote, the server's elsewhere. */
  draft: Draft;
  conflicts: LineConflict[];
}

/**
 * Brings what the server says into what is being written. `base` is what the server said before; `sent` what it was just sent,
 * whose new lines are recognised in its answer.
 */
export function merge(base: Draft, mine: Draft, server: Draft, sent?: Draft): Merged {
  const known = new Map(base.lines.flatMap((line) => (line.id ? [[line.id, line] as const] : [])));
  const now = new Map(server.lines.flatMap((line) => (line.id ? [[line.id, line] as const] : [])));
  const born = sent ? recognised(sent, server, known) : new Map<string, DraftLine>();
  const conflicts: LineConflict[] = [];
  const kept: DraftLine[] = [];
  const placed = new Set<string>();
  for (const line of mine.lines) {
    const twin = line.id ? now.get(line.id) : born.get(line.key);
    const before = line.id ? known.get(line.id) : sent?.lines.find((each) => each.key === line.key);
    if (twin?.id && before) {
      placed.add(twin.id);
      kept.push(mergedLine(line, before, twin, conflicts));
    } else if (!line.id) kept.push(line);
    else if (before && WRITTEN.some((field) => !sameField(line, before, field))) kept.push({ ...line, id: undefined });
  }
  const others = server.lines.filter(
    (line) =>
      line.id &&
      !placed.has(line.id) &&
      ![...born.values()].includes(line) &&
      !isThrownAway(line, known.get(line.id), mine),
  );
  const draft = { lines: withOthers(kept, others, server.lines), discount: mergedDiscount(base, mine, server) };
  return { draft, conflicts };
}

/** A line I had read and took out goes, unless somebody wrote in it since. */
function isThrownAway(line: DraftLine, before: DraftLine | undefined, mine: Draft): boolean {
  if (!before || mine.lines.some((each) => each.id === line.id)) return false;
  return WRITTEN.every((field) => sameField(line, before, field));
}

function mergedLine(mine: DraftLine, before: DraftLine, theirs: DraftLine, conflicts: LineConflict[]): DraftLine {
  let line: DraftLine = { ...theirs, key: mine.key };
  for (const field of WRITTEN) {
    if (sameField(mine, before, field)) continue;
    line = { ...line, [field]: mine[field] };
    if (!sameField(theirs, before, field) && !sameField(theirs, mine, field)) {
      conflicts.push({ key: mine.key, label: theirs.label, field, mine, theirs, before });
    }
  }
  const unchanged = mine.id === line.id && mine.cost === line.cost && WRITTEN.every((f) => same(mine, line, f));
  return unchanged ? mine : line;
}

function same(one: DraftLine, other: DraftLine, field: Written): boolean {
  return field === 'product' ? sameField(one, other, field) : one[field] === other[field];
}

/**
 * Which line of the answer each new line has become: the first that nobody knew with its kind, name and figures; what the
 * server wrote otherwise is found by its turn, so that no line is ever sent twice.
 */
function recognised(sent: Draft, server: Draft, known: Map<string, DraftLine>): Map<string, DraftLine> {
  const free = server.lines.filter((line) => line.id && !known.has(line.id));
  const found = new Map<string, DraftLine>();
  const alike = [
    (one: DraftLine, other: DraftLine) =>
      one.kind === other.kind &&
      sameField(one, other, 'label') &&
      sameField(one, other, 'quantity') &&
      sameField(one, other, 'price'),
    (one: DraftLine, other: DraftLine) => one.kind === other.kind && sameField(one, other, 'label'),
    (one: DraftLine, other: DraftLine) => one.kind === other.kind,
  ];
  for (const same of alike) {
    for (const line of sent.lines.filter((each) => !each.id && !found.has(each.key))) {
      const at = free.findIndex((each) => same(each, line));
      const twin = free[at];
      if (!twin) continue;
      found.set(line.key, twin);
      free.splice(at, 1);
    }
  }
  return found;
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

function mergedDiscount(base: Draft, mine: Draft, server: Draft): DocumentDiscount {
  const untouched =
    mine.discount.kind === base.discount.kind && plain(mine.discount.value) === plain(base.discount.value);
  return untouched ? server.discount : mine.discount;
}

export function changed(draft: Draft, key: string, values: Partial<DraftLine>): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...values } : line)) };
}

export function without(draft: Draft, key: string): Draft {
  return { ...draft, lines: draft.lines.filter((line) => line.key !== key) };
}

export function inserted(draft: Draft, line: DraftLine, at: number): Draft {
  return { ...draft, lines: draft.lines.toSpliced(at, 0, line) };
}

/** Takes a line to the place of another. */
export function moved(draft: Draft, key: string, to: number): Draft {
  const from = draft.lines.findIndex((line) => line.key === key);
  const line = draft.lines[from];
  if (!line || to < 0 || to >= draft.lines.length || to === from) return draft;
  return { ...draft, lines: draft.lines.toSpliced(from, 1).toSpliced(to, 0, line) };
}
