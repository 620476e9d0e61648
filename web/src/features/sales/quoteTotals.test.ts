import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocumentDiscount, type PricedRow, quoteMargin, quoteTotals } from './quoteTotals';

type Vector = { name: string; rows: PricedRow[]; discount: DocumentDiscount; expected: Record<string, unknown> };

const vectors: { reference: Vector[]; generated: Vector[] } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../server/src/test/resources/vectors/quote-totals.json'), 'utf8'),
);

describe('a quote comes to what the vector says', () => {
  it.each([...vectors.reference, ...vectors.generated])('$name', ({ rows, discount, expected }) => {
    const totals = quoteTotals(rows, discount);
    const made = 'refused' in totals ? totals : { ...totals, margin: quoteMargin(rows, totals) };
    expect(made).toMatchObject(expected);
  });

  it('on every vector the server is tested with', () => {
    expect(vectors.generated.length).toBeGreaterThanOrEqual(200);
  });
});

describe('a currency without decimals', () => {
  it('rounds each line, the discount and the VAT to whole units, and shares by them', () => {
    const rows: PricedRow[] = [
      { kind: 'item', quantity: '3', price: '33.5', discount: '0', vat: '10' },
      { kind: 'item', quantity: '1', price: '99.4', discount: '0', vat: '20' },
    ];
    expect(quoteTotals(rows, { kind: 'percent', value: '1' }, 0)).toMatchObject({
      linesTotal: '200',
      discount: '2',
      exclVat: '198',
      breakdown: [
        { rate: '20', base: '98', vat: '20' },
        { rate: '10', base: '100', vat: '10' },
      ],
      vat: '30',
      inclVat: '228',
    });
  });
});

describe('a line that cannot be reckoned with', () => {
  const item = { kind: 'item', quantity: '1', price: '10', discount: '0', vat: '20' } as const;

  it('is named with its field', () => {
    const rows: PricedRow[] = [{ kind: 'section' }, { ...item, discount: '120' }, { ...item, price: '-1' }];
    expect(quoteTotals(rows, { kind: 'percent', value: '0' })).toEqual({
      refused: 'quote.lines_refused',
      at: [
        { place: 'lines/1/discount', code: 'quote.discount_out_of_range' },
        { place: 'lines/2/price', code: 'quote.price_negative' },
      ],
    });
  });

  it('is never a binary number', () => {
    const rows = [{ ...item, price: 0.1 }] as unknown as PricedRow[];
    expect(() => quoteTotals(rows, { kind: 'percent', value: '0' })).toThrow();
  });
});
