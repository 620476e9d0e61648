import { describe, expect, it } from 'vitest';
import type { QuoteState } from './quotesApi.ts';
import { isTakenOver, wasSentElsewhere } from './takenOver.ts';

function quote(values: Record<string, unknown>, versions: number): QuoteState {
  return {
    record: { id: '1', rev: 1, label: 'D-2017-0001', values },
    versions: Array.from({ length: versions }, (_, nth) => ({ number: nth + 1, sentAt: '', by: '' })),
  } as unknown as QuoteState;
}

describe('a quote taken over', () => {
  it('has no paper of ours when it had been sent before', () => {
    expect(wasSentElsewhere(quote({ takenOver: true, state: 'accepted' }, 0))).toBe(true);
  });

  it('has its paper once we have sent it ourselves', () => {
    const sent = quote({ takenOver: true, state: 'sent' }, 1);
    expect(isTakenOver(sent)).toBe(true);
    expect(wasSentElsewhere(sent)).toBe(false);
  });

  it('is written like any other while it is a draft', () => {
    expect(wasSentElsewhere(quote({ takenOver: true, state: 'draft' }, 0))).toBe(false);
    expect(wasSentElsewhere(quote({ takenOver: false, state: 'sent' }, 0))).toBe(false);
  });
});
