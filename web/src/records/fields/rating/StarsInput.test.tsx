import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Field, Value } from '../../../api/types.ts';
import { LanguageProvider } from '../../../kernel/language.tsx';
import { fr } from '../../../kernel/messages/fr.ts';
import { StarsInput } from './StarsInput.tsx';

function open(value: string | null, inCell: boolean) {
  const taken: [Value, string][] = [];
  const left: string[] = [];
  render(
    <LanguageProvider language="fr" messages={fr}>
      <StarsInput
        field={{ key: 'rating', label: 'Note', type: 'rating' } as Field}
        value={value}
        label="Note"
        inCell={inCell}
        onCommit={(next, move) => taken.push([next, move])}
        onCancel={() => left.push('left')}
      />
    </LanguageProvider>,
  );
  const slider = screen.getByRole('slider');
  return { taken, left, slider, press: (key: string) => fireEvent.keyDown(slider, { key }) };
}

test('in a cell a figure waits for Enter, which goes down', () => {
  const { taken, slider, press } = open('2', true);
  press('4');
  expect(slider.getAttribute('aria-valuenow')).toBe('4');
  expect(taken).toEqual([]);
  press('Enter');
  expect(taken).toEqual([['4', 'down']]);
});

test('in a form a star is taken at once, and taken back when it is clicked again', () => {
  const { taken, slider } = open(null, false);
  fireEvent.click(slider.children[2] as Element);
  fireEvent.click(slider.children[2] as Element);
  expect(taken).toEqual([
    ['3', 'stay'],
    [null, 'stay'],
  ]);
});

test('Escape leaves it as it was, Delete empties it', () => {
  const { taken, left, press } = open('5', true);
  press('ArrowLeft');
  press('Escape');
  expect([left, taken]).toEqual([['left'], []]);
  press('Delete');
  press('Enter');
  expect(taken).toEqual([[null, 'down']]);
});

test('what was chosen is kept when it is left', () => {
  const { taken, slider, press } = open('2', true);
  press('ArrowRight');
  fireEvent.blur(slider);
  expect(taken).toEqual([['3', 'stay']]);
});
