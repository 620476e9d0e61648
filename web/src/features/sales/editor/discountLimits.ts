import Big from 'big.js';
import type { Values } from '../../../api/types.ts';
import type { DiscountLimits } from '../quotesApi.ts';
import type { Draft } from './draft.ts';

/** How far a quote cuts its prices beside what is allowed; pure. */

/** In percent. */
export interface DiscountCut {
  line: Big;
  whole: Big;
}

/** @param linesTotal what the lines come to, of which an amount off is a share */
export function cutOf({ lines, discount }: Draft, linesTotal: string): DiscountCut {
  const line = lines
    .filter(({ kind }) => kind === 'item')
    .reduce((deepest, each) => (deepest.gt(each.discount) ? deepest : new Big(each.discount)), new Big(0));
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
