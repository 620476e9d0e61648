import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Field, LinkValue } from '../../../api/types.ts';
import { LanguageProvider } from '../../../kernel/language.tsx';
import { fr } from '../../../kernel/messages/fr.ts';
import { type Workspace, WorkspaceProvider } from '../../workspace.tsx';
import { links } from './index.tsx';

const field = {
  key: 'networks',
  label: 'Réseaux',
  type: 'links',
  settings: { target: 'organisation' },
} as unknown as Field;
const twenty = Array.from({ length: 20 }, (_, at): LinkValue => ({ id: `id-${at}`, label: `Réseau ${at + 1}` }));

function shown(value: LinkValue[], roomy: boolean) {
  const workspace = { recordPath: (object: string, id: string) => `/${object}/${id}`, go: () => {} };
  const { container } = render(
    <LanguageProvider language="fr" messages={fr}>
      <WorkspaceProvider workspace={workspace as unknown as Workspace}>
        <links.Cell field={field} value={value} roomy={roomy} />
      </WorkspaceProvider>
    </LanguageProvider>,
  );
  return container;
}

test('a cell names two of twenty, says how many more there are and names all when it is pointed at', () => {
  const cell = shown(twenty, false);
  expect(cell.querySelectorAll('.one-of')).toHaveLength(2);
  expect(cell.textContent).toMatch(/\+18$/);
  expect(cell.firstElementChild?.getAttribute('title')).toMatch(/^Réseau 1; Réseau 2;.*Réseau 20$/);
});

test('on a page all of them stand, each a way to its record; a hidden one says that it is', () => {
  shown([...twenty, { id: 'x', label: null }], true);
  expect(screen.getAllByRole('link')).toHaveLength(20);
  expect(screen.getByText(fr.fields.hiddenRecord)).toBeTruthy();
});
