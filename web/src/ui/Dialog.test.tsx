import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Dialog } from './Dialog.tsx';
import { EnvContext } from './kit/env.ts';

test('Ctrl and Enter confirm from the fields of a dialog and from its buttons', () => {
  const done: string[] = [];
  render(
    <EnvContext value="test">
      <Dialog
        open
        title="Envoyer le devis"
        onClose={() => {}}
        onConfirm={() => done.push('sent')}
        foot={<button type="button">Annuler</button>}
      >
        <input aria-label="À" />
      </Dialog>
    </EnvContext>,
  );
  fireEvent.keyDown(screen.getByLabelText('À'), { key: 'Enter', ctrlKey: true });
  fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter', ctrlKey: true });
  fireEvent.keyDown(screen.getByLabelText('À'), { key: 'Enter' });
  expect(done).toEqual(['sent', 'sent']);
});
