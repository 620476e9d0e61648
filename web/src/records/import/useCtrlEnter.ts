import { useEffect } from 'react';
import { useLatest } from '../../ui/useLatest.ts';

/** Ctrl+Enter does the counter's first act. */
export function useCtrlEnter(act: () => void) {
  const latest = useLatest(act);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [latest]);
}
