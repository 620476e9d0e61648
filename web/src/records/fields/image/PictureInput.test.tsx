import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Field, Model, Value } from '../../../api/types.ts';
import { LanguageProvider } from '../../../kernel/language.tsx';
import { fr } from '../../../kernel/messages/fr.ts';
import { UiProvider } from '../../../ui/UiProvider.tsx';
import { type Workspace, WorkspaceProvider } from '../../workspace.tsx';
import { PictureInput } from './PictureInput.tsx';
import { pngName } from './prepare.ts';

const field = { key: 'logo', label: 'Logo', type: 'image' } as unknown as Field;
const workspace = {
  slug: 'belloc',
  model: { objects: [{ key: 'organisation', fields: [field] }] } as unknown as Model,
};

function open(value: Value) {
  const taken: Value[] = [];
  const left: string[] = [];
  render(
    <LanguageProvider language="fr" messages={fr}>
      <UiProvider>
        <WorkspaceProvider workspace={workspace as Workspace}>
          <PictureInput
            field={field}
            value={value}
            label="Logo"
            of={{ object: 'organisation', record: 'r1' }}
            inCell
            autoFocus
            onCommit={(next) => taken.push(next)}
            onCancel={() => left.push('left')}
          />
        </WorkspaceProvider>
      </UiProvider>
    </LanguageProvider>,
  );
  return { taken, left, box: screen.getByRole('group', { name: 'Logo' }) };
}

const logo = { id: '0198a0c8-0000-7000-8000-000000000001', label: 'logo.png' };

test('Delete takes the picture away, Escape leaves it', () => {
  const { taken, left, box } = open(logo);
  fireEvent.keyDown(box, { key: 'Escape' });
  expect([taken, left]).toEqual([[], ['left']]);
  fireEvent.keyDown(box, { key: 'Delete' });
  expect(taken).toEqual([null]);
});

test('it is shown small, from the record whose picture it is', () => {
  const { box } = open(logo);
  expect(box.querySelector('img')?.getAttribute('src')).toBe(
    `/api/w/belloc/records/organisation/r1/pictures/logo?of=${logo.id}&small=true`,
  );
});

test('an empty file is refused in words and nothing is taken', async () => {
  const { taken, box } = open(null);
  fireEvent.drop(box, { dataTransfer: { files: [new File([], 'vide.png', { type: 'image/png' })] } });
  expect((await screen.findByRole('alert')).textContent).toBe(fr.pictures.empty);
  expect(taken).toEqual([]);
});

test('what is drawn as a PNG is called one', () => {
  expect([pngName('logo.webp'), pngName('photo')]).toEqual(['logo.png', 'photo.png']);
});
