import { type ComponentProps, Suspense } from 'react';
import { late } from '../../ui/late.tsx';

const FilterChips = late(() => import('./FilterChips.tsx').then((module) => module.FilterChips));

/** The filters of a list in words; a list without any needs none of it at first sight. */
export function LateChips(props: ComponentProps<typeof FilterChips>) {
  return <Suspense fallback={<ul className="chips" />}>{props.filter && <FilterChips {...props} />}</Suspense>;
}
