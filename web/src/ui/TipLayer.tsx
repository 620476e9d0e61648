import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { tipPlace } from './tipPlace.ts';

const ID = 'tip-shown';
const REST_MS = 400;

/** Shows one tip at a time for the whole page: what the pointer rests on, or what the keyboard has just reached. */
export function TipLayer() {
  const [named, setNamed] = useState<HTMLElement | null>(null);
  useEffect(() => {
    let resting: number | undefined;
    const hide = () => {
      window.clearTimeout(resting);
      setNamed(null);
    };
    const onOver = (event: PointerEvent) => {
      const over = tipped(event.target);
      window.clearTimeout(resting);
      if (!over || event.pointerType === 'touch') return setNamed(null);
      resting = window.setTimeout(() => setNamed(over), REST_MS);
    };
    const onFocus = (event: FocusEvent) => {
      const reached = tipped(event.target);
      if (reached?.matches(':focus-visible, :has(:focus-visible)')) setNamed(reached);
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    document.addEventListener('pointerover', onOver);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', hide);
    document.addEventListener('keydown', onKey);
    window.addEventListener('scroll', hide, true);
    return () => {
      hide();
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', hide, true);
    };
  }, []);
  return named && <Shown named={named} onGone={() => setNamed(null)} />;
}

function tipped(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
}

function Shown({ named, onGone }: { named: HTMLElement; onGone(): void }) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = tipPlace(named.getBoundingClientRect(), tip.current!.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
    });
    tip.current!.style.left = `${place.left}px`;
    tip.current!.style.top = `${place.top}px`;
    named.setAttribute('aria-describedby', ID);
    // What it names may leave the page while the pointer rests on it.
    const look = window.setInterval(() => !named.isConnected && onGone(), 200);
    return () => {
      window.clearInterval(look);
      named.removeAttribute('aria-describedby');
    };
  }, [named, onGone]);
  return createPortal(
    <div ref={tip} id={ID} role="tooltip" className="tip">
      {named.dataset.tip}
    </div>,
    document.body,
  );
}
