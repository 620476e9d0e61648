import './quote.css';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, useMemo } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { RecordMissing } from '../../records/record/RecordMissing.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { QuoteEditor } from './editor/QuoteEditor.tsx';
import { quoteKeys, quotesApi } from './quotesApi.ts';
import { SentQuote } from './SentQuote.tsx';

/** What stands in the top bar beside the name of the quote. */
export type Bar = ComponentType<{ children?: ReactNode }>;

/** A quote at its own address: written while it is a draft, followed once the customer has it. */
export function QuotePage({ id, Bar }: { id: string; Bar: Bar }) {
  const { slug } = useWorkspace();
  const { messages } = useLanguage();
  const api = useMemo(() => quotesApi(slug), [slug]);
  const read = useQuery({
    queryKey: quoteKeys.state(slug, id),
    queryFn: ({ signal }) => api.read(id, signal),
    staleTime: 5_000,
    retry: false,
  });
  if (read.error && !read.data) {
    return (
      <>
        <Bar />
        <RecordMissing error={read.error} />
      </>
    );
  }
  if (!read.data) {
    return (
      <>
        <Bar />
        <div className="work" role="status" aria-label={messages.quote.save.saving} />
      </>
    );
  }
  const writes = read.data.record.values.state === 'draft' && read.data.may.includes('edit');
  return writes ? (
    <QuoteEditor key={id} id={id} state={read.data} Bar={Bar} />
  ) : (
    <SentQuote key={id} id={id} state={read.data} Bar={Bar} />
  );
}
