import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LanguageProvider } from '../../kernel/language.tsx';
import { fr } from '../../kernel/messages/fr.ts';
import { type Workspace, WorkspaceProvider } from '../../records/workspace.tsx';
import { PaidBlock } from './PaidBlock.tsx';
import type { QuoteState } from './quotesApi.ts';
import type { QuoteMoves } from './useQuoteMoves.ts';

/** A quote with its payment, and what was done to it, in order. */
function shown(state: string, paidAnswer = true) {
  const done: string[] = [];
  const noted = (what: string, answer = true) => {
    done.push(what);
    return Promise.resolve(answer);
  };
  const moves = {
    busy: false,
    accept: () => noted('accept'),
    paid: () => noted('paid', paidAnswer),
    unpaid: () => noted('unpaid'),
  } as unknown as QuoteMoves;
  const quote = {
    record: { id: 'q', rev: 1, label: 'D-1', values: { state, paid: false, paidOn: null } },
    totals: { gross: '120.00' },
    may: ['accept', 'paid'],
  } as unknown as QuoteState;
  const workspace = { model: { objects: [] } } as unknown as Workspace;
  render(
    <LanguageProvider language="fr" messages={fr}>
      <WorkspaceProvider workspace={workspace}>
        <PaidBlock state={quote} moves={moves} customer="Hôtel" />
      </WorkspaceProvider>
    </LanguageProvider>,
  );
  return done;
}

const box = () => screen.getByRole<HTMLInputElement>('checkbox');

test('a quote that is only sent is not noted paid before its acceptance was asked', async () => {
  const done = shown('sent');
  fireEvent.click(box());
  await screen.findByText(fr.quote.acceptTitle);
  expect(done).toEqual([]);
  expect(box().checked).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: new RegExp(fr.quote.accept) }));
  await waitFor(() => expect(done).toEqual(['accept', 'paid']));
});

test('an accepted quote is noted paid at once, and a refusal leaves it unticked', async () => {
  const done = shown('accepted', false);
  fireEvent.click(box());
  await waitFor(() => expect(box().checked).toBe(false));
  expect(done).toEqual(['paid']);
});
