import type { ReactNode } from 'react';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { nameOf } from '../dictionary.ts';

/** Nothing in this list yet: what to do first, and the button that does it. */
export function ListEmpty({
  object,
  onCreate,
  actions,
}: {
  object: ObjectType;
  onCreate(): void;
  actions?: ReactNode;
}) {
  const { messages, language } = useLanguage();
  const name = nameOf(object, language);
  return (
    <EmptyState
      title={messages.list.emptyTitle(name)}
      actions={
        <>
          {object.rights.add && (
            <Button look="primary" size="lg" icon="plus" shortcut="C" onClick={onCreate}>
              {messages.list.create(name)}
            </Button>
          )}
          {actions}
        </>
      }
    >
      {object.rights.add ? messages.list.emptyText : messages.list.emptyReadOnly}
    </EmptyState>
  );
}
