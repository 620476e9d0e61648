import { fireEvent, render } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Field, ObjectType, RecordRow, Value } from '../../api/types.ts';
import { LanguageProvider } from '../../kernel/language.tsx';
import { fr } from '../../kernel/messages/fr.ts';
import { type Workspace, WorkspaceProvider } from '../workspace.tsx';
import { Hero } from './Hero.tsx';

const contact = {
  key: 'contact',
  labelFields: ['lastName'],
  fields: [
    { key: 'lastName', label: 'Nom', type: 'text', settings: {} },
    { key: 'x_photo', label: 'Photo', type: 'image', settings: {} },
  ] as Field[],
} as ObjectType;

function open(photo: Value) {
  const row = { id: 'r1', label: 'Claire Le Guen', values: { x_photo: photo } } as unknown as RecordRow;
  const { container } = render(
    <LanguageProvider language="fr" messages={fr}>
      <WorkspaceProvider workspace={{ slug: 'belloc' } as Workspace}>
        <Hero object={contact} row={row} heading="h1" />
      </WorkspaceProvider>
    </LanguageProvider>,
  );
  return container;
}

test('a record that has a picture is shown by it, small', () => {
  const picture = open({ id: 'p1', label: 'portrait.png' }).querySelector('img');
  expect(picture?.getAttribute('src')).toBe('/api/w/belloc/records/contact/r1/pictures/x_photo?of=p1&small=true');
});

test('without one, or where it does not show, its initials stand there', () => {
  expect(open(null).querySelector('img')).toBeNull();
  const broken = open({ id: 'p1', label: 'portrait.png' });
  const picture = broken.querySelector('img');
  if (picture) fireEvent.error(picture);
  expect(broken.querySelector('img')).toBeNull();
  expect(broken.querySelector('.av')?.textContent).toBe('CG');
});
