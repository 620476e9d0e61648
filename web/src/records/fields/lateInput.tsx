import { type ComponentType, Suspense } from 'react';
import { late } from '../../ui/late.tsx';
import type { InputProps } from './kind.ts';

/** The input of a field type that is fetched apart: until it is there its place is held. */
export function lateInput(load: () => Promise<ComponentType<InputProps>>): ComponentType<InputProps> {
  const Part = late(load);
  return (props) => (
    <Suspense fallback={<span className={props.inCell ? 'cell-in' : 'in'} />}>
      <Part {...props} />
    </Suspense>
  );
}
