import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RecordRow, Values } from '../../api/types.ts';
import { LanguageProvider } from '../../kernel/language.tsx';
import { fr } from '../../kernel/messages/fr.ts';
import { QuoteStateMark } from './QuoteStateMark.tsx';

function marked(values: Values) {
  const row = { id: 'q', rev: 1, label: 'D-1', values } as RecordRow;
  render(
    <LanguageProvider language="fr" messages={fr}>
      <QuoteStateMark row={row} plain={<span>as its field says</span>} />
    </LanguageProvider>,
  );
}

test('a sent quote past its last day reads expired', () => {
  marked({ state: 'sent', validUntil: '2024-12-28' });
  expect(screen.getByText(fr.quote.states.expired)).toBeDefined();
});

test('a paid quote reads paid', () => {
  marked({ state: 'accepted', paid: true });
  expect(screen.getByText(fr.quote.states.paid)).toBeDefined();
});

test.each([
  { state: 'sent', validUntil: '2999-12-28' },
  { state: 'sent', validUntil: null },
  { state: 'accepted', validUntil: '2024-12-28' },
])('any other quote reads as its field says: $state, $validUntil', (values) => {
  marked(values);
  expect(screen.getByText('as its field says')).toBeDefined();
});
