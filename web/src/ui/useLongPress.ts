import { type TouchEvent, useCallback, useEffect, useRef } from 'react';
import type { Point } from './PointMenu.tsx';

const HELD_MS = 500;
const STILL_PX = 10;

/** A finger held still: what a right click is to a mouse. The click that follows is swallowed. */
export function useLongPress(onHeld: (at: Point, target: Element) => void) {
  const timer = useRef(0);
  const from = useRef<Point>({ x: 0, y: 0 });
  const held = useRef(false);
  const stop = useCallback(() => window.clearTimeout(timer.current), []);
  useEffect(() => stop, [stop]);
  return {
    onTouchStart(event: TouchEvent) {
      const touch = event.touches[0];
      if (!touch || event.touches.length > 1) return stop();
      const target = event.target as Element;
      from.current = { x: touch.clientX, y: touch.clientY };
      held.current = false;
      stop();
      timer.current = window.setTimeout(() => {
        held.current = true;
        onHeld(from.current, target);
      }, HELD_MS);
    },
    onTouchMove(event: TouchEvent) {
      const touch = event.touches[0];
      if (!touch) return;
      const gone = Math.hypot(touch.clientX - from.current.x, touch.clientY - from.current.y);
      if (gone > STILL_PX) stop();
    },
    onTouchEnd(event: TouchEvent) {
      stop();
      if (held.current) event.preventDefault();
    },
    onTouchCancel: stop,
  };
}
