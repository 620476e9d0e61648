import type { Filter, Sort, View } from '../../api/types.ts';
import type { Messages } from '../../kernel/messages/fr.ts';

const state = (value: string): Filter => ({ field: 'state', op: 'is', value });

export const DRAFTS: Filter = { all: [state('draft')] };
export const WAITING: Filter = { all: [state('sent')] };
/** Sent, and the day to ask again has come. */
export const TO_REMIND: Filter = {
  all: [state('sent'), { field: 'remindOn', op: 'lte', value: { relative: 'today' } }],
};
export const TO_CASH: Filter = { all: [state('accepted'), { field: 'paid', op: 'is', value: false }] };

/** Drafts whose discounts somebody has to allow. */
export const TO_RELEASE: Filter = { all: [{ field: 'awaitsRelease', op: 'is', value: true }] };

/** The lists of quotes everybody looks at. */
export function quoteViews(messages: Messages): View[] {
  const words = messages.quote.views;
  return [
    view('drafts', words.drafts, DRAFTS, { field: 'quotedOn', desc: true }),
    view('sent', words.sent, WAITING, { field: 'validUntil', desc: false }),
    view('to-remind', words.toRemind, TO_REMIND, { field: 'remindOn', desc: false }),
    view('to-release', words.toRelease, TO_RELEASE, { field: 'quotedOn', desc: false }),
    view('to-cash', words.toCash, TO_CASH, { field: 'quotedOn', desc: false }),
  ];
}

function view(id: string, name: string, filter: Filter, sort: Sort): View {
  return { id, name, shared: false, mine: false, isDefault: false, position: -1, definition: { filter, sort: [sort] } };
}
