import type { ReactNode } from 'react';

/** The key that does the same as the button it stands in. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <span className="kbd" aria-hidden="true">
      {children}
    </span>
  );
}
