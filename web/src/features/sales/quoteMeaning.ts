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

export const MEANINGS: Record<QuoteStand, Meaning> = {
  draft: 'empty',
  sent: 'info',
  accepted: 'ok',
  declined: 'empty',
  expired: 'danger',
  paid: 'ok',
};
