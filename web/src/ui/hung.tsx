import { type ReactElement, type ReactNode, type Ref, type RefObject, Suspense, useId, useState } from 'react';

/** Something that opens at an element: whether it is open, what it hangs on, and whether it was ever asked for. */
export interface Hanging {
  id: string;
  opened: boolean;
  asked: boolean;
  anchor: HTMLElement | null;
  setAnchor(element: HTMLElement | null): void;
  onChange(opened: boolean): void;
}

export function useHanging(opened: boolean | undefined, onChange: ((opened: boolean) => void) | undefined): Hanging {
  const id = useId();
  const [own, setOwn] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = opened ?? own;
  const [asked, setAsked] = useState(open);
  // Once it was open it stays on the page, so that it may fade out.
  if (open && !asked) setAsked(true);
  return {
    id,
    opened: open,
    asked,
    anchor,
    setAnchor,
    onChange(next) {
      setOwn(next);
      onChange?.(next);
    },
  };
}

/** The element's own reference beside ours. */
export function bothRefs(
  target: ReactElement<{ ref?: Ref<HTMLElement> }>,
  ours: (element: HTMLElement | null) => void,
) {
  const theirs = target.props.ref;
  if (!theirs) return ours;
  return (element: HTMLElement | null) => {
    ours(element);
    if (typeof theirs === 'function') theirs(element);
    else (theirs as RefObject<HTMLElement | null>).current = element;
  };
}

/** Nothing until it was asked for, then what hangs there as soon as it is fetched. */
export function WhenAsked({ hanging, children }: { hanging: Hanging; children: ReactNode }) {
  return hanging.asked ? <Suspense fallback={null}>{children}</Suspense> : null;
}
