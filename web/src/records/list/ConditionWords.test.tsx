import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Condition, Model, ObjectType } from '../../api/types.ts';
import { LanguageProvider } from '../../kernel/language.tsx';
import { fr } from '../../kernel/messages/fr.ts';
import { ToastProvider } from '../../ui/Toast.tsx';
import { type Workspace, WorkspaceProvider } from '../workspace.tsx';
import { useConditionWords } from './ConditionWords.tsx';

const options = ['Rare', 'Haut', 'Bas'].map((label) => ({ id: label, label }));
const object = {
  key: 'organisation',
  fields: [
    { key: 'marks', label: 'Marques', type: 'labels', settings: { options } },
    { key: 'size', label: 'Effectif', type: 'integer', settings: {} },
  ],
} as unknown as ObjectType;

function Said({ condition }: { condition: Condition }) {
  return <p>{useConditionWords(object, condition).value}</p>;
}

function said(condition: Condition): string {
  const workspace = { slug: 'belloc', api: { slug: 'belloc' }, model: { objects: [object] } as unknown as Model };
  const { unmount } = render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider language="fr" messages={fr}>
        <WorkspaceProvider workspace={workspace as unknown as Workspace}>
          <ToastProvider closeLabel="Fermer">
            <Said condition={condition} />
          </ToastProvider>
        </WorkspaceProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  );
  const text = screen.getByRole('paragraph').textContent ?? '';
  unmount();
  return text;
}

test('all of several are joined by and, any of them by or', () => {
  expect(said({ field: 'marks', op: 'contains', value: ['Rare', 'Haut'] })).toBe('Rare et Haut');
  expect(said({ field: 'marks', op: 'anyOf', value: ['Rare', 'Haut'] })).toBe('Rare ou Haut');
  expect(said({ field: 'marks', op: 'anyOf', value: ['Rare', 'Haut', 'Bas'] })).toBe('Rare +2');
  expect(said({ field: 'size', op: 'between', value: ['1', '5'] })).toBe('1 et 5');
});
