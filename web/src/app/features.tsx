import { type ComponentType, type ReactNode, Suspense } from 'react';
import type { RecordRow, Values } from '../api/types.ts';
import { QuoteActs } from '../features/sales/QuoteActs.tsx';
import { QuoteStateMark } from '../features/sales/QuoteStateMark.tsx';
import { seesRevenue } from '../features/sales/quoteRights.ts';
import { quoteViews } from '../features/sales/quoteViews.ts';
import { useDuplicate } from '../features/sales/useDuplicate.ts';
import { useMessages } from '../kernel/language.tsx';
import { objectOf } from '../records/dictionary.ts';
import type { Extensions } from '../records/extensions.tsx';
import { useWorkspace } from '../records/workspace.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { late } from '../ui/late.tsx';

/** What features put in the place of the general screens of an object: its page, its way of being made. */

interface FeaturePage {
  id: string;
  /** What stands above the page: the name of the object, and what the page puts beside it. */
  Bar: ComponentType<{ children?: ReactNode }>;
}

export interface FeatureCreation {
  values?: Values;
  words?: string;
  onClose(): void;
  onCreated(id: string): void;
}

export const featurePages: Partial<Record<string, ComponentType<FeaturePage>>> = {
  quote: late(() => import('../features/sales/QuotePage.tsx').then((module) => module.QuotePage)),
};

export const featureCreations: Partial<Record<string, ComponentType<FeatureCreation>>> = {
  quote: late(() => import('../features/sales/NewQuoteDialog.tsx').then((module) => module.NewQuoteDialog)),
};

/** Something the palette does to a record: "Dupliquer D-2026-0042". */
export interface RecordAct {
  key: string;
  object: string;
  verb: string;
  icon: IconName;
  run(id: string): void;
}

/** What features let the palette do to a record, as far as the reader may. */
export function useRecordActs(): RecordAct[] {
  const words = useMessages().quote;
  const { model } = useWorkspace();
  const { duplicate } = useDuplicate();
  const quote = objectOf(model, 'quote');
  if (!quote?.rights.add) return [];
  return [{ key: 'duplicate', object: 'quote', verb: words.duplicate, icon: 'copy', run: (id) => void duplicate(id) }];
}

const CustomerRevenue = late(() =>
  import('../features/sales/CustomerRevenue.tsx').then((module) => module.CustomerRevenue),
);
const QuotePanel = late(() => import('../features/sales/QuotePanel.tsx').then((module) => module.QuotePanel));

/** Its place is held while it comes, so that what stands under it does not jump. */
function QuoteBesideItsList({ row }: { row: RecordRow }) {
  return (
    <Suspense fallback={<div className="summary-coming" />}>
      <QuotePanel row={row} />
    </Suspense>
  );
}

export const extensions: Extensions = {
  quote: {
    views: quoteViews,
    Summary: QuoteBesideItsList,
    Acts: QuoteActs,
    marks: { state: { reads: ['validUntil', 'paid'], Mark: QuoteStateMark } },
    makes: (messages) => messages.quote.new,
  },
  organisation: {
    parts: [{ key: 'revenue', name: (messages) => messages.revenue.tab, Body: CustomerRevenue, when: seesRevenue }],
  },
};
