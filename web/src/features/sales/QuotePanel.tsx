import './quote.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RecordRow } from '../../api/types.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { QuoteActs } from './QuoteActs.tsx';
import { QuoteSummary } from './QuoteSummary.tsx';
import { type QuoteState, quoteKeys, quotesApi } from './quotesApi.ts';
import { useQuoteMoves } from './useQuoteMoves.ts';

/** A quote beside its list: its steps and its payment, without opening it. */
export function QuotePanel({ row }: { row: RecordRow }) {
  const { slug } = useWorkspace();
  const api = useMemo(() => quotesApi(slug), [slug]);
  const read = useQuery({
    queryKey: quoteKeys.state(slug, row.id),
    queryFn: ({ signal }) => api.read(row.id, signal),
    staleTime: 5_000,
  });
  if (read.data) {
    return (
      <>
        <div className="row quote-panel-acts">
          <QuoteActs row={row} />
        </div>
        <Loaded state={read.data} />
      </>
    );
  }
  return read.error ? null : <div className="summary-coming" />;
}

function Loaded({ state }: { state: QuoteState }) {
  const moves = useQuoteMoves(state);
  return <QuoteSummary state={state} moves={moves} />;
}
