import type { Values } from '../../api/types.ts';
import type { Messages } from '../../kernel/messages/fr.ts';
import type { Meaning } from '../../ui/Marks.tsx';

export type QuoteStand = keyof Messages['quote']['states'];

/** Where a quote stands: its state, or what follows from it. */
export function standOf(values: Values, expired: boolean): QuoteStand {
  if (values.paid === true) return 'paid';
  if (expired) return 'expired';
  return values.state === 'sent' || values.state === 'accepted' || values.state === 'declined' ? values.state : 'draft';
}

/** Sent, unanswered, and its last day over; `today` is an ISO day. */
export function hasExpired(values: Values, today: string): boolean {
  return values.state === 'sent' && typeof values.validUntil === 'string' && values.validUntil < today;
}

export const MEANINGS: Record<QuoteStand, Meaning> = {
  draft: 'empty',
  sent: 'info',
  accepted: 'ok',
  declined: 'empty',
  expired: 'danger',
  paid: 'ok',
};
