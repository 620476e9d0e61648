import { type RefObject, useEffect, useRef } from 'react';
import { useLatest } from '../../ui/useLatest.ts';

/**
 * What is typed and neither taken nor given up: taken when its editor goes away with the page (Back, another record), and held up by the
 * browser's question when the page itself is left.
 *
 * @returns to be set true while something is untaken
 */
export function useUntaken(take: () => void): RefObject<boolean> {
  const untaken = useRef(false);
  const takeIt = useLatest(() => {
    if (untaken.current) take();
  });
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (!untaken.current) return;
      event.preventDefault();
      takeIt.current();
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      takeIt.current();
    };
  }, [takeIt]);
  return untaken;
}
