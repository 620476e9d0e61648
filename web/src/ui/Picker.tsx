import { type ReactNode, type RefObject, Suspense, useRef } from 'react';
import { late } from './late.tsx';

export interface PickerItem {
  key: string;
  text: string;
  node?: ReactNode;
  aside?: ReactNode;
}

export interface PickerProps {
  label: string;
  id?: string;
  describedBy?: string;
  invalid?: boolean;
  items: PickerItem[];
  query: string;
  onQuery(text: string): void;
  onPick(item: PickerItem, move: 'stay' | 'down' | 'right' | 'left'): void;
  onCancel(): void;
  /** What is shown while nothing is being typed. */
  shown?: string;
  lead?: ReactNode;
  autoFocus?: boolean;
  inCell?: boolean;
  /** Opens with what is already typed. */
  startOpen?: boolean;
  loading?: boolean;
  emptyText?: string;
  /** What is chosen leaves the list open: several are chosen one after the other. */
  staysOpen?: boolean;
  /** The focus went elsewhere. */
  onLeave?(): void;
  foot?: ReactNode;
  placeholder?: string;
}

const PickerBox = late(() => import('./PickerBox.tsx').then((module) => module.PickerBox));

/** What was pressed before the list was there. */
export interface Before {
  here: boolean;
  enter: boolean;
}

/** A box to type in and the list it narrows; fetched apart, a plain box takes what is typed until it is there. */
export function Picker(props: PickerProps) {
  const before = useRef<Before>({ here: false, enter: false });
  return (
    <Suspense fallback={<Waiting {...props} before={before} />}>
      <PickerBox {...props} before={before} />
    </Suspense>
  );
}

function Waiting(props: PickerProps & { before: RefObject<Before> }) {
  const { before } = props;
  return (
    <input
      className={props.inCell ? 'cell-in' : 'in'}
      id={props.id}
      aria-label={props.id ? undefined : props.label}
      autoFocus={props.autoFocus}
      value={props.query || (before.current.here ? '' : (props.shown ?? ''))}
      onFocus={(event) => {
        if (!props.inCell) event.target.select();
      }}
      onChange={(event) => {
        before.current.here = true;
        props.onQuery(event.target.value);
      }}
      onKeyDown={(event) => {
        if (props.inCell) event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          before.current = { here: true, enter: true };
        } else if (event.key === 'Escape') props.onCancel();
      }}
    />
  );
}
