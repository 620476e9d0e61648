import Big from 'big.js';

/**
 * What a quote comes to, live while one types. The server decides with the same arithmetic (QuoteTotals.java); both are held to
 * one file of vectors. Numbers are decimal strings: a binary number is refused.
 */

const Decimal = Big();
Decimal.strict = true;

export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';

/** A line of the quote as far as its figures go; `discount` is a percentage. */
export type PricedRow =
  | { kind: 'section' | 'text' }
  | {
      kind: 'item';
      quantity: string;
      price: string;
      discount: string;
      vat: string;
      category?: VatCategory;
      cost?: string;
      optional?: boolean;
    };

type Item = Extract<PricedRow, { kind: 'item' }>;

export type DocumentDiscount = { kind: 'percent' | 'amount'; value: string };

export type LineTotals = { gross: string; discount: string; net: string };
/** What stands at the right of one row: a line's totals, a section's subtotal, or nothing. */
export type RowTotal = LineTotals | { subtotal: string } | Record<string, never>;

export type VatShare = {
  category: VatCategory;
  rate: string;
  lines: string;
  discount: string;
  base: string;
  vat: string;
};

export type Margin = { amount: string; percent: string | null };
export type QuoteMargin = Margin & { costsMissing: number; lines: (Margin | null)[] };

export type QuoteTotals = {
  rows: RowTotal[];
  linesTotal: string;
  discount: string;
  exclVat: string;
  breakdown: VatShare[];
  vat: string;
  inclVat: string;
};

/** Where a line cannot be reckoned with: `lines/3/discount` and the code of the refusal. */
export type LineProblem = { place: string; code: string };
export type Refused = { refused: string; at: LineProblem[] };

/** @param digits how many decimals the currency has */
export function quoteTotals(rows: PricedRow[], discount: DocumentDiscount, digits = 2): QuoteTotals | Refused {
  const at = rows.flatMap(lineProblems);
  if (at.length > 0) return { refused: 'quote.lines_refused', at };
  const bases = basesByVat(rows, digits);
  const linesTotal = sum(bases.map((base) => base.lines));
  const refused = discountProblem(discount, linesTotal);
  if (refused) return { refused, at: [] };

  const off = discount.kind === 'percent' ? percentOf(linesTotal, discount.value, digits) : new Decimal(discount.value);
  const breakdown = vatBreakdown(bases, off, digits);
  const exclVat = linesTotal.minus(off);
  const vat = sum(breakdown.map((share) => new Decimal(share.vat)));
  return {
    rows: rows.map((row, index) => rowTotal(row, rows.slice(index + 1), digits)),
    linesTotal: cents(linesTotal, digits),
    discount: cents(off, digits),
    exclVat: cents(exclVat, digits),
    breakdown,
    vat: cents(vat, digits),
    inclVat: cents(exclVat.plus(vat), digits),
  };
}

/** What the quote leaves us, for those who may see costs; lines without a cost weigh in at their full net. */
export function quoteMargin(rows: PricedRow[], totals: QuoteTotals, digits = 2): QuoteMargin {
  const known = rows.filter(isCounted).flatMap((item) => costOf(item, digits) ?? []);
  return {
    ...marginOf(new Decimal(totals.exclVat), sum(known), digits),
    costsMissing: rows.filter(isCounted).length - known.length,
    lines: rows.map((row) => {
      const cost = row.kind === 'item' ? costOf(row, digits) : null;
      return row.kind === 'item' && cost ? marginOf(netOf(row, digits), cost, digits) : null;
    }),
  };
}

function lineProblems(row: PricedRow, index: number): LineProblem[] {
  if (row.kind !== 'item') return [];
  const found: LineProblem[] = [];
  if (new Decimal(row.price).lt('0')) found.push({ place: `lines/${index}/price`, code: 'quote.price_negative' });
  if (!isPartOfWhole(row.discount))
    found.push({ place: `lines/${index}/discount`, code: 'quote.discount_out_of_range' });
  if (!isPartOfWhole(row.vat)) found.push({ place: `lines/${index}/vat`, code: 'quote.vat_out_of_range' });
  return found;
}

function discountProblem({ kind, value }: DocumentDiscount, linesTotal: Big): string | null {
  const off = new Decimal(value);
  if (kind === 'percent') return isPartOfWhole(value) ? null : 'quote.discount_out_of_range';
  if (off.lt('0')) return 'quote.discount_out_of_range';
  return off.eq('0') || off.lte(linesTotal) ? null : 'quote.discount_over_total';
}

type VatBase = { category: VatCategory; rate: string; lines: Big };

const CATEGORIES: VatCategory[] = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'];

/** Totals of the counted lines by category and rate, highest rate first; 20 and 20.00 are one rate. */
function basesByVat(rows: PricedRow[], digits: number): VatBase[] {
  const bases = new Map<string, VatBase>();
  for (const item of rows.filter(isCounted)) {
    const rate = new Decimal(item.vat).toFixed();
    const category = item.category ?? (rate === '0' ? 'E' : 'S');
    const key = `${category} ${rate}`;
    const lines = (bases.get(key)?.lines ?? new Decimal('0')).plus(netOf(item, digits));
    bases.set(key, { category, rate, lines });
  }
  return [...bases.values()].sort(
    (one, other) =>
      new Decimal(other.rate).cmp(one.rate) || CATEGORIES.indexOf(one.category) - CATEGORIES.indexOf(other.category),
  );
}

/** VAT is reckoned once on each base, never line by line. */
function vatBreakdown(bases: VatBase[], discount: Big, digits: number): VatShare[] {
  const parts = sharedBy(
    discount,
    bases.map((base) => base.lines),
    digits,
  );
  return bases.map(({ category, rate, lines }, index) => {
    const part = parts[index] ?? new Decimal('0');
    const base = lines.minus(part);
    const vat = percentOf(base, rate, digits);
    return {
      category,
      rate,
      lines: cents(lines, digits),
      discount: cents(part, digits),
      base: cents(base, digits),
      vat: cents(vat, digits),
    };
  });
}

/** Splits an amount in proportion, to the cent: what is left over goes to the largest remainders, the first among equals. */
function sharedBy(amount: Big, bases: Big[], digits: number): Big[] {
  const whole = wholeCents(sum(bases), digits);
  if (whole === 0n) return bases.map(() => new Decimal('0'));
  const divisor = whole < 0n ? -whole : whole;
  const exact = bases.map((base) => wholeCents(amount, digits) * wholeCents(base, digits) * (whole < 0n ? -1n : 1n));
  const remainders = exact.map((part) => ((part % divisor) + divisor) % divisor);
  const floors = exact.map((part, index) => (part - (remainders[index] ?? 0n)) / divisor);
  const left = wholeCents(amount, digits) - floors.reduce((total, part) => total + part, 0n);
  const luckiest = remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((one, other) => (one.remainder === other.remainder ? 0 : one.remainder > other.remainder ? -1 : 1))
    .slice(0, Number(left))
    .map(({ index }) => index);
  return floors.map((part, index) => {
    const total = luckiest.includes(index) ? part + 1n : part;
    return new Decimal(total.toString()).div(new Decimal('10').pow(digits));
  });
}

function rowTotal(row: PricedRow, following: PricedRow[], digits: number): RowTotal {
  if (row.kind === 'item') {
    const gross = grossOf(row, digits);
    return {
      gross: cents(gross, digits),
      discount: cents(percentOf(gross, row.discount, digits), digits),
      net: cents(netOf(row, digits), digits),
    };
  }
  if (row.kind === 'text') return {};
  const end = following.findIndex((next) => next.kind === 'section');
  const own = end < 0 ? following : following.slice(0, end);
  return { subtotal: cents(sum(own.filter(isCounted).map((item) => netOf(item, digits))), digits) };
}

function isCounted(row: PricedRow): row is Item {
  return row.kind === 'item' && !row.optional;
}

function grossOf(item: Item, digits: number): Big {
  return rounded(new Decimal(item.price).times(item.quantity), digits);
}

function netOf(item: Item, digits: number): Big {
  const gross = grossOf(item, digits);
  return gross.minus(percentOf(gross, item.discount, digits));
}

function costOf(item: Item, digits: number): Big | null {
  return item.cost === undefined ? null : rounded(new Decimal(item.cost).times(item.quantity), digits);
}

function marginOf(net: Big, cost: Big, digits: number): Margin {
  const left = net.minus(cost);
  return { amount: cents(left, digits), percent: net.eq('0') ? null : bare(rounded(left.times('100').div(net), 2)) };
}

function isPartOfWhole(points: string): boolean {
  const part = new Decimal(points);
  return part.gte('0') && part.lte('100');
}

function percentOf(amount: Big, points: string, digits: number): Big {
  return rounded(amount.times(points).times('0.01'), digits);
}

function sum(amounts: Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal('0'));
}

/** To the smallest coin, half of one away from zero. */
function rounded(exact: Big, digits: number): Big {
  return exact.round(digits, Decimal.roundHalfUp);
}

function wholeCents(amount: Big, digits: number): bigint {
  return BigInt(amount.times(new Decimal('10').pow(digits)).toFixed(0));
}

function cents(amount: Big, digits: number): string {
  return (amount.eq('0') ? new Decimal('0') : amount).toFixed(digits);
}

function bare(number: Big): string {
  return (number.eq('0') ? new Decimal('0') : number).toFixed();
}
