import { type ReactNode, Suspense } from 'react';
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

/** A box to type in and the list it narrows; fetched apart, its place is held until it is there. */
export function Picker(props: PickerProps) {
  return (
    <Suspense fallback={<span className={props.inCell ? 'cell-in' : 'in'} />}>
      <PickerBox {...props} />
    </Suspense>
  );
}
