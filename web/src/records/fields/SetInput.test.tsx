import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Field, Value } from '../../api/types.ts';
import { LanguageProvider } from '../../kernel/language.tsx';
import { fr } from '../../kernel/messages/fr.ts';
import { UiProvider } from '../../ui/UiProvider.tsx';
import { SetInput } from './SetInput.tsx';

const ITEMS = [
  { key: 'a', text: 'VIP' },
  { key: 'b', text: 'Export' },
  { key: 'c', text: 'Impayé' },
];

function Labels({ onCommit, onCancel }: { onCommit(value: Value): void; onCancel(): void }) {
  const [query, setQuery] = useState('');
  return (
    <SetInput
      field={{ key: 'labels' } as Field}
      value={['a']}
      label="Étiquettes"
      autoFocus
      given={ITEMS.slice(0, 1)}
      offered={ITEMS.filter((item) => item.text.toLowerCase().includes(query))}
      query={query}
      onQuery={setQuery}
      emptyText="Rien"
      valueOf={(items) => items.map((item) => item.key)}
      onCommit={onCommit}
      onCancel={onCancel}
    />
  );
}

async function shown() {
  const kept: Value[] = [];
  const left: string[] = [];
  // The picker's box is fetched when it is first shown.
  await act(async () => {
    render(
      <LanguageProvider language="fr" messages={fr}>
        <UiProvider env="test">
          <Labels onCommit={(value) => kept.push(value)} onCancel={() => left.push('left')} />
        </UiProvider>
      </LanguageProvider>,
    );
  });
  const box = await screen.findByRole('combobox');
  const type = (text: string) => fireEvent.change(box, { target: { value: text } });
  const press = (key: string) => fireEvent.keyDown(box, { key });
  return { kept, left, type, press };
}

test('Enter puts one in after the other, Escape keeps what was chosen', async () => {
  const { kept, left, type, press } = await shown();
  type('exp');
  press('Enter');
  await screen.findByRole('button', { name: /Export/ });
  type('imp');
  press('Enter');
  await screen.findByRole('button', { name: /Impayé/ });
  expect(kept).toEqual([]);
  press('Escape');
  expect(kept).toEqual([['a', 'b', 'c']]);
  expect(left).toEqual([]);
});

test('one that is in is taken out by its cross, and leaving it as it was changes nothing', async () => {
  const { kept, left, type, press } = await shown();
  type('exp');
  press('Enter');
  fireEvent.click(await screen.findByRole('button', { name: /Export/ }));
  press('Escape');
  expect(kept).toEqual([]);
  expect(left).toEqual(['left']);
});
