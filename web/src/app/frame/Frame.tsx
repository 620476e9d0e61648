import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { isTyping } from '../../records/operations.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { adoptDensity } from '../../ui/density.ts';
import { fetchLater, late } from '../../ui/late.tsx';
import { PaletteDoor } from '../palette/PaletteDoor.tsx';
import { FrameContext } from './frameContext.ts';
import { Sidebar } from './Sidebar.tsx';

/** Under a thumb only: a screen does without. */
const Dock = late(() => import('./Dock.tsx').then((module) => module.Dock));
const Shortcuts = late(() => import('./Shortcuts.tsx').then((module) => module.Shortcuts));

/** The house: objects at the left, the sheet in the middle; on a phone a dock under the thumb. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useMessages();
  const { me, api } = useWorkspace();
  const person = me.member.id;
  const phone = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const [palette, setPalette] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  const [creating, setCreating] = useState(false);

  useLayoutEffect(() => {
    const known = adoptDensity(person, me.density);
    // Without a network it is taken over the next time.
    if (known) api.prefer({ density: known }).catch(() => {});
  }, [person, me.density, api]);

  useEffect(() => {
    void fetchLater();
  }, []);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setPalette(true);
        return;
      }
      if ((event.ctrlKey || event.metaKey) && event.key === '/') {
        event.preventDefault();
        setShortcuts(true);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const target = event.target as Element;
      if (target.closest('[role=dialog], [role=menu]') || target.hasAttribute('aria-activedescendant')) return;
      if (event.key === '?') setShortcuts(true);
      else if (event.key.toLowerCase() === 'c') setCreating(true);
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <FrameContext
      value={{
        phone,
        openPalette: () => setPalette(true),
        openShortcuts: () => setShortcuts(true),
        creating,
        setCreating,
      }}
    >
      <a className="skip" href="#sheet">
        {words.common.skipToContent}
      </a>
      <div className={phone ? 'app phone' : 'app'}>
        {!phone && <Sidebar />}
        <main className="main" id="sheet" tabIndex={-1}>
          {children}
        </main>
        <Suspense fallback={<nav className="dock" />}>{phone && <Dock />}</Suspense>
      </div>
      {palette && <PaletteDoor onClose={() => setPalette(false)} />}
      <Suspense fallback={null}>{shortcuts && <Shortcuts onClose={() => setShortcuts(false)} />}</Suspense>
    </FrameContext>
  );
}
