import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../kernel/language.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { InputProps, Move } from '../kind.ts';
import { asText } from '../text.ts';
import { PLACES } from './Stars.tsx';
import { BEST, parseStars } from './stars.ts';

/** Stars to click, or by keys: 1 to 5, arrows, Delete for none, Enter. */
export function StarsInput(props: InputProps) {
  const words = useMessages().fields;
  const begun = parseStars(props.startWith ?? '') ?? (Number(asText(props.value)) || 0);
  const [count, setCount] = useState(begun);
  const box = useRef<HTMLDivElement>(null);
  const settled = useRef(false);
  useEffect(() => {
    if (props.autoFocus) box.current?.focus();
  }, [props.autoFocus]);

  function commit(next: number, move: Move) {
    settled.current = true;
    setCount(next);
    props.onCommit(next === 0 ? null : String(next), move);
  }
  /** In a form a figure is the answer; in a cell Enter says that it is. */
  function choose(next: number) {
    settled.current = false;
    if (props.inCell) setCount(next);
    else commit(next, 'stay');
  }
  function onKeyDown(event: KeyboardEvent) {
    if (/^[1-5]$/.test(event.key)) choose(Number(event.key));
    else if (event.key === '0' || event.key === 'Delete' || event.key === 'Backspace') choose(0);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') setCount(Math.min(BEST, count + 1));
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') setCount(Math.max(0, count - 1));
    else if (event.key === 'Enter' && !event.ctrlKey) commit(count, 'down');
    else if (event.key === 'Tab' && props.inCell) commit(count, event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      settled.current = true;
      setCount(begun);
      props.onCancel();
    } else {
      if (props.inCell) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
  function onBlur() {
    const kept = Number(asText(props.value)) || 0;
    if (!settled.current && count !== kept) commit(count, 'stay');
    else if (!settled.current && props.inCell) props.onCancel();
    settled.current = false;
  }
  return (
    <div
      ref={box}
      id={props.id}
      className={`stars choosing${props.inCell ? ' cell-in' : ''}`}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-valuemin={0}
      aria-valuemax={BEST}
      aria-valuenow={count}
      aria-valuetext={words.stars(count)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {PLACES.map((place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the slider around the stars.
        // biome-ignore lint/a11y/noStaticElementInteractions: a star is a place on the slider.
        <span
          key={place}
          className="star-hit"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => commit(place === count ? 0 : place, 'stay')}
        >
          <Icon name="star" size={16} className={place <= count ? 'on' : undefined} />
        </span>
      ))}
    </div>
  );
}
