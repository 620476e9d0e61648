import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Field, Filter, Model, ObjectType, Value } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { nameOf, objectOf } from '../../../records/dictionary.ts';
import { asLink } from '../../../records/fields/link/asLink.tsx';
import { kindOf } from '../../../records/fields/registry.ts';
import { useWriter } from '../../../records/useWriter.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Field as FormField } from '../../../ui/Field.tsx';
import { type QuoteState, quoteKeys } from '../quotesApi.ts';
import { QuoteLayout } from './QuoteLayout.tsx';

const ALWAYS = ['organisation', 'contact', 'validUntil', 'title'];
const FOLDED = ['buyer', 'letter', 'conditions', 'sellerAddress', 'sellerMentions'];

/** To whom, for whom, until when; what is less often written lies folded under it. */
export function QuoteHead({ id, state }: { id: string; state: QuoteState }) {
  const { messages } = useLanguage();
  const { model } = useWorkspace();
  const object = objectOf(model, 'quote');
  const [all, setAll] = useState(false);
  if (!object) return null;
  const shown = (keys: string[]) => keys.flatMap((key) => object.fields.find((field) => field.key === key) ?? []);
  return (
    <div className="quote-head">
      <div className="quote-head-row">
        {shown(ALWAYS).map((field) => (
          <HeadField key={field.key} object={object} field={field} id={id} state={state} />
        ))}
      </div>
      {all && (
        <div className="quote-head-more">
          {shown(FOLDED).map((field) => (
            <HeadField key={field.key} object={object} field={field} id={id} state={state} />
          ))}
          <QuoteLayout state={state} />
        </div>
      )}
      <Button
        look="link"
        size="small"
        icon={all ? 'chevronUp' : 'chevronDown'}
        aria-expanded={all}
        onClick={() => setAll(!all)}
      >
        {all ? messages.quote.lessHead : messages.quote.moreHead}
      </Button>
    </div>
  );
}

function HeadField(props: { object: ObjectType; field: Field; id: string; state: QuoteState }) {
  const { object, field, id, state } = props;
  const { language, messages } = useLanguage();
  const { slug, model } = useWorkspace();
  const { save } = useWriter(object);
  const queries = useQueryClient();
  const [why, setWhy] = useState<string | null>(null);
  const { Input } = kindOf(field.type);
  const name = nameOf(field, language);
  const value = state.record.values[field.key] ?? null;
  const words = messages.quote;
  const usual =
    field.key === 'sellerAddress'
      ? state.seller.address
      : field.key === 'sellerMentions'
        ? state.seller.mentions
        : null;

  async function commit(next: Value) {
    if (JSON.stringify(next) === JSON.stringify(value)) return;
    const key = quoteKeys.state(slug, id);
    queries.setQueryData<QuoteState>(
      key,
      (now) => now && { ...now, record: { ...now.record, values: { ...now.record.values, [field.key]: next } } },
    );
    const saved = await save(state.record, field, next, name);
    setWhy(saved.done ? null : saved.why);
    await queries.invalidateQueries({ queryKey: key });
  }

  return (
    <div className={`head-${field.key}`}>
      <FormField
        label={name}
        error={why}
        hint={
          usual !== null && (
            <>
              {words.usualSeller(usual.replaceAll('\n', ', '))}{' '}
              {!value && usual !== '' && (
                <Button look="link" size="small" onClick={() => void commit(usual)}>
                  {words.startFromUsual}
                </Button>
              )}
            </>
          )
        }
      >
        {(ids) => (
          <Input
            id={ids.id}
            describedBy={ids.describedBy}
            invalid={ids.invalid}
            field={field}
            value={value}
            near={field.key === 'contact' ? ofCustomer(model, state) : undefined}
            label={name}
            onCommit={(next) => void commit(next)}
            onCancel={() => {}}
          />
        )}
      </FormField>
    </div>
  );
}

/** The people of the customer come before everybody else. */
function ofCustomer(model: Model, state: QuoteState): Filter | undefined {
  const customer = asLink(state.record.values.organisation);
  const known = objectOf(model, 'contact')?.fields.some((field) => field.key === 'organisation');
  return customer && known ? { field: 'organisation', op: 'is', value: customer.id } : undefined;
}
