import Big from 'big.js';
import type { Values } from '../../../api/types.ts';
import type { CataloguePrice, DiscountLimits } from '../quotesApi.ts';
import type { Draft, DraftLine } from './draft.ts';

/** How far a quote cuts its prices beside what is allowed; pure. */

/** In percent. */
export interface DiscountCut {
  line: Big;
  whole: Big;
}

/** What the catalogue asks, by line. */
export type UsualPrices = ReadonlyMap<string, string>;

export const usualPrices = (catalogue: CataloguePrice[]): UsualPrices =>
  new Map(catalogue.map(({ line, price }) => [line, price]));

/** By how much a line's price lies under the catalogue's, in percent; null where it does not. */
export function belowCatalogue(line: DraftLine, usual: string | undefined): string | null {
  if (usual === undefined || line.kind !== 'item') return null;
  const asked = new Big(usual);
  const price = new Big(line.price);
  if (asked.lte(0) || price.lt(0) || price.gte(asked)) return null;
  return new Big(100).minus(price.times(100).div(asked).round(2)).toFixed();
}

/** What a line lets go of the catalogue's price, its discount and the lower price together. */
function cutOfLine(line: DraftLine, usual: string | undefined): Big {
  if (belowCatalogue(line, usual) === null) return new Big(line.discount);
  const left = new Big(100)
    .minus(line.discount)
    .times(line.price)
    .div(usual ?? line.price);
  return new Big(100).minus(left.round(2));
}

/** @param linesTotal what the lines come to, of which an amount off is a share */
export function cutOf({ lines, discount }: Draft, linesTotal: string, usual: UsualPrices = new Map()): DiscountCut {
  const line = lines
    .filter(({ kind }) => kind === 'item')
    .map((each) => cutOfLine(each, usual.get(each.id)))
    .reduce((deepest, each) => (deepest.gt(each) ? deepest : each), new Big(0));
  if (discount.kind === 'percent') return { line, whole: new Big(discount.value) };
  const total = new Big(linesTotal);
  return { line, whole: total.eq(0) ? new Big(0) : new Big(discount.value).times(100).div(total).round(4) };
}

/** What goes too far: by how much, and what is allowed. */
export interface Excess {
  line?: { cut: string; most: string };
  whole?: { cut: string; most: string };
}

export function excessOf(cut: DiscountCut, limits: DiscountLimits | undefined): Excess | null {
  const line = limits?.line && cut.line.gt(limits.line) ? { cut: cut.line.toFixed(), most: limits.line } : undefined;
  const whole =
    limits?.whole && cut.whole.gt(limits.whole) ? { cut: cut.whole.toFixed(), most: limits.whole } : undefined;
  return line || whole ? { ...(line ? { line } : {}), ...(whole ? { whole } : {}) } : null;
}

/** Whether somebody has allowed as much. */
export function isReleased(cut: DiscountCut, { releasedLine, releasedWhole }: Values): boolean {
  if (typeof releasedLine !== 'string' || typeof releasedWhole !== 'string') return false;
  return cut.line.lte(releasedLine) && cut.whole.lte(releasedWhole);
}
