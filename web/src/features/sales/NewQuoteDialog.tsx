import './quote.css';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { keys } from '../../api/keys.ts';
import type { Values } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, objectOf } from '../../records/dictionary.ts';
import { asLink } from '../../records/fields/link/asLink.tsx';
import { RecordInput } from '../../records/fields/link/RecordInput.tsx';
import { useOperations } from '../../records/operations.tsx';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { quotesApi } from './quotesApi.ts';

interface NewQuoteProps {
  values?: Values;
  /** What was typed after "devis" in the palette: the beginning of a customer's name. */
  words?: string;
  onClose(): void;
  onCreated(id: string): void;
}

/** A quote in one question: for whom? Asked from a customer's page it is not even put. */
export function NewQuoteDialog({ values, words: typed, onClose, onCreated }: NewQuoteProps) {
  const { messages, language } = useLanguage();
  const { model, slug } = useWorkspace();
  const api = useMemo(() => quotesApi(slug), [slug]);
  const queries = useQueryClient();
  const { act } = useAct();
  const { did } = useOperations();
  const words = messages.quote;
  const field = objectOf(model, 'quote')?.fields.find((each) => each.key === 'organisation');
  const known = asLink(values?.organisation);
  const contact = asLink(values?.contact);
  const asked = useRef(false);

  async function make(organisation: string) {
    if (asked.current) return;
    asked.current = true;
    const made = await act(() => api.make(organisation, contact?.id));
    asked.current = false;
    if (!made) {
      if (known) onClose();
      return;
    }
    did(made.operation, words.new);
    void queries.invalidateQueries({ queryKey: keys.lists(slug, 'quote') });
    void queries.invalidateQueries({ queryKey: keys.figures(slug, 'quote') });
    onCreated(made.id);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once, when it opens with its customer.
  useEffect(() => {
    if (known) void make(known.id);
  }, []);

  if (known || !field) return null;
  return (
    <Dialog open width={520} onClose={onClose} title={words.new}>
      <div className="new-quote">
        <Field label={words.whichCustomer} hint={words.customerHint}>
          {({ id, describedBy }) => (
            <RecordInput
              id={id}
              describedBy={describedBy}
              field={field}
              value={null}
              label={nameOf(field, language)}
              startWith={typed}
              autoFocus
              onCommit={(value) => {
                const customer = asLink(value);
                if (customer) void make(customer.id);
              }}
              onCancel={() => {}}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
