import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Field, Value } from '../../api/types.ts';
import { TextEditor } from './TextEditor.tsx';

/** An editor of one line, and what it handed over. */
function shown() {
  const taken: Value[] = [];
  const { unmount } = render(
    <TextEditor
      field={{ key: 'title', label: 'Objet', type: 'text' } as Field}
      value="Machine"
      label="Objet"
      toDraft={(value) => String(value ?? '')}
      read={(text) => (text === 'illisible' ? { problem: 'Illisible.' } : { value: text })}
      onCommit={(value) => taken.push(value)}
      onCancel={() => {}}
    />,
  );
  return { taken, unmount, box: screen.getByRole('textbox') };
}

const type = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });

test('what is typed is taken when the page is left by the back button', () => {
  const { taken, unmount, box } = shown();
  type(box, 'Machine et pose');
  unmount();
  expect(taken).toEqual(['Machine et pose']);
});

test('what is typed is taken, and leaving asks, when the page is loaded again', () => {
  const { taken, box } = shown();
  type(box, 'Machine et pose');
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  expect(taken).toEqual(['Machine et pose']);
});

test('nothing is taken on leaving when nothing was typed, or when it was given up', () => {
  const { taken, unmount, box } = shown();
  type(box, 'Machine et pose');
  fireEvent.keyDown(box, { key: 'Escape' });
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  unmount();
  expect(leaving.defaultPrevented).toBe(false);
  expect(taken).toEqual([]);
});
