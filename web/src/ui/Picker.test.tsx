import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { LanguageProvider } from '../kernel/language.tsx';
import { fr } from '../kernel/messages/fr.ts';
import { Picker, type PickerItem } from './Picker.tsx';
import { UiProvider } from './UiProvider.tsx';

const TOWNS = ['Brest', 'Quimper', 'Rennes'];

function Towns({ took }: { took: (item: PickerItem, move: string) => void }) {
  const [query, setQuery] = useState('');
  const items = TOWNS.filter((town) => town.toLowerCase().startsWith(query)).map((town) => ({ key: town, text: town }));
  return (
    <LanguageProvider language="fr" messages={fr}>
      <UiProvider>
        <Picker
          label="Ville"
          inCell
          autoFocus
          items={items}
          query={query}
          onQuery={setQuery}
          onPick={took}
          onCancel={() => {}}
        />
      </UiProvider>
    </LanguageProvider>
  );
}

test('what is typed and entered before the list has come is taken once it is there', async () => {
  const taken: string[] = [];
  render(<Towns took={(item, move) => taken.push(`${item.text} ${move}`)} />);
  const box = screen.getByLabelText('Ville');
  expect(box.getAttribute('role')).toBe(null);
  expect(document.activeElement).toBe(box);
  fireEvent.change(box, { target: { value: 'r' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(taken).toEqual([]);
  await waitFor(() => expect(taken).toEqual(['Rennes down']));
});
