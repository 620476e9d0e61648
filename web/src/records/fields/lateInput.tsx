import { type ComponentType, Suspense, useState } from 'react';
import { late } from '../../ui/late.tsx';
import type { InputProps } from './kind.ts';

/** The input of a field type that is fetched apart: until it is there its place is held, and in a cell what is typed is kept for it. */
export function lateInput(load: () => Promise<ComponentType<InputProps>>): ComponentType<InputProps> {
  const Part = late(load);
  return (props) => {
    const [typed, setTyped] = useState(props.startWith);
    const waiting = props.inCell ? (
      <input
        className="cell-in"
        aria-label={props.label}
        autoFocus={props.autoFocus}
        value={typed ?? ''}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') props.onCancel();
        }}
      />
    ) : (
      <span className="in" />
    );
    return (
      <Suspense fallback={waiting}>
        <Part {...props} startWith={typed} />
      </Suspense>
    );
  };
}
