import type { QuoteState } from './quotesApi.ts';

/** Whether the quote comes from another program. */
export function isTakenOver(state: QuoteState): boolean {
  return state.record.values.takenOver === true;
}

/** Sent by another program: there is no paper of ours, to look at, to download or to send again. */
export function wasSentElsewhere(state: QuoteState): boolean {
  return isTakenOver(state) && state.record.values.state !== 'draft' && state.versions.length === 0;
}
