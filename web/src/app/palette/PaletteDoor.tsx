import { Suspense, useEffect, useState } from 'react';
import { late } from '../../ui/late.tsx';

const Palette = late(() => import('./Palette.tsx').then((module) => module.Palette));

/** Opens the palette; what is typed before its box is there stands in it when it comes. */
export function PaletteDoor({ onClose }: { onClose(): void }) {
  const [text, setText] = useState('');
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if ((event.target as Element).closest?.('.palette')) return;
      if (event.key === 'Escape') onClose();
      else if (event.key === 'Backspace') setText((before) => before.slice(0, -1));
      else if ([...event.key].length === 1) setText((before) => before + event.key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [onClose]);
  return (
    <Suspense fallback={null}>
      <Palette text={text} onText={setText} onClose={onClose} />
    </Suspense>
  );
}
