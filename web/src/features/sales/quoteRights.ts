import type { Model } from '../../api/types.ts';
import { may, objectOf } from '../../records/dictionary.ts';

/** What of quotes the reader sees; a figure they may not read has no place on a screen. */

function sees(model: Model, object: string, ...fields: string[]): boolean {
  const found = objectOf(model, object);
  return found !== undefined && fields.every((key) => found.fields.some((field) => field.key === key));
}

export function seesQuotes(model: Model, ...fields: string[]): boolean {
  const quote = objectOf(model, 'quote');
  return quote !== undefined && may(quote, 'see') && sees(model, 'quote', ...fields);
}

export function seesRevenue(model: Model): boolean {
  return seesQuotes(model, 'netTotal', 'paidOn');
}

export function seesPurchases(model: Model): boolean {
  return seesQuotes(model) && sees(model, 'quoteLine', 'quantity', 'net');
}
