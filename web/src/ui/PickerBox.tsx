import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Before, PickerItem, PickerProps } from './Picker.tsx';
import { Popover } from './Popover.tsx';

/** A box to type in and the list it narrows: arrows choose, Enter takes, Escape leaves. */
export function PickerBox(props: PickerProps & { before: RefObject<Before> }) {
  const begun = Boolean(props.inCell || props.startOpen || props.before.current.here);
  const [open, setOpen] = useState(begun);
  const [typing, setTyping] = useState(begun);
  const [at, setAt] = useState(0);
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Enter was pressed already, be it before this box was there. */
  const waiting = useRef(props.before.current.enter);

  useEffect(() => {
    if (props.autoFocus || props.before.current.here) {
      box.current?.focus();
      box.current?.setSelectionRange(1000, 1000);
    }
  }, [props.autoFocus, props.before]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new word starts again from the first answer.
  useEffect(() => setAt(0), [props.query]);
  const current = Math.min(at, props.items.length - 1);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  function pick(item: PickerItem | undefined, move: 'stay' | 'down' | 'right' | 'left') {
    if (!(props.staysOpen && item)) {
      setOpen(false);
      setTyping(false);
    }
    if (item) props.onPick(item, move);
    else props.onCancel();
  }

  useEffect(() => {
    if (props.loading || !waiting.current) return;
    waiting.current = false;
    pick(props.items[current], 'down');
  });

  function onKeyDown(event: KeyboardEvent) {
    if (props.inCell) event.stopPropagation();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt(Math.max(0, Math.min(props.items.length - 1, current + step)));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      // What is listed still answers other words: Enter waits for those typed.
      if (props.loading) waiting.current = true;
      else pick(props.items[current], 'down');
    } else if (event.key === 'Escape' && (open || props.inCell)) {
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
      setTyping(false);
      props.onCancel();
    } else if (event.key === 'Tab' && props.inCell) {
      event.preventDefault();
      pick(props.query === '' ? undefined : props.items[current], event.shiftKey ? 'left' : 'right');
    }
  }

  return (
    <Popover
      opened={open}
      position="bottom-start"
      offset={2}
      width={props.inCell ? 268 : 'target'}
      classNames={{ dropdown: 'menu' }}
      trapFocus={false}
      withRoles={false}
      returnFocus={false}
      closeOnEscape={false}
      onDismiss={() => setOpen(false)}
    >
      <Popover.Target>
        <div className={props.inCell ? 'cell-in row' : `in${props.invalid ? ' error' : ''}`}>
          {!typing && props.lead}
          <input
            ref={box}
            id={props.id}
            role="combobox"
            aria-label={props.id ? undefined : props.label}
            aria-describedby={props.describedBy}
            aria-invalid={props.invalid || undefined}
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open && props.items[current] ? `${listId}-${current}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={props.placeholder}
            value={typing ? props.query : (props.shown ?? '')}
            onChange={(event) => {
              waiting.current = false;
              setTyping(true);
              setOpen(true);
              props.onQuery(event.target.value);
            }}
            onClick={() => setOpen(true)}
            onFocus={(event) => !props.inCell && event.target.select()}
            onKeyDown={onKeyDown}
            onBlur={() => {
              waiting.current = false;
              setOpen(false);
              setTyping(false);
              if (props.onLeave) props.onLeave();
              else if (props.inCell) props.onCancel();
            }}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        <div ref={list} id={listId} role="listbox" aria-label={props.label} aria-busy={props.loading || undefined}>
          {props.items.map((item, index) => (
            <div
              key={item.key}
              id={`${listId}-${index}`}
              data-at={index}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={index === current ? 'it on' : 'it'}
              onMouseEnter={() => setAt(index)}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(item, 'stay');
              }}
            >
              <span className="row grow el">{item.node ?? item.text}</span>
              {item.aside}
            </div>
          ))}
        </div>
        {props.items.length === 0 && props.emptyText && !props.loading && <div className="say">{props.emptyText}</div>}
        {props.foot && <div className="say">{props.foot}</div>}
      </Popover.Dropdown>
    </Popover>
  );
}
