import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Address } from '../../../api/types.ts';
import { useLanguage, useMessages } from '../../../kernel/language.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import type { InputProps, Move } from '../kind.ts';
import { useUntaken } from '../useUntaken.ts';
import { addressLines, asAddress, NO_ADDRESS, orNothing } from './lines.ts';
import { TownBox } from './TownBox.tsx';

/** An address by its parts. In a cell it opens under it, in a form it stands there. */
export function AddressInput(props: InputProps) {
  const { language } = useLanguage();
  const [draft, setDraft] = useState<Address>({ ...NO_ADDRESS, country: 'FR', ...asAddress(props.value) });
  const frame = useRef<HTMLDivElement>(null);
  const settled = useRef(false);
  const untaken = useUntaken(() => commit('stay'));

  function commit(move: Move) {
    settled.current = true;
    untaken.current = false;
    props.onCommit(orNothing(draft), move);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      settled.current = true;
      untaken.current = false;
      props.onCancel();
    } else if (event.key === 'Enter' && props.inCell) {
      event.preventDefault();
      commit('down');
    }
    if (props.inCell) event.stopPropagation();
  }
  function onBlur(event: FocusEvent) {
    const next = event.relatedTarget as Element | null;
    if (settled.current || frame.current?.contains(next) || next?.closest('[role=listbox]')) return;
    commit('stay');
    settled.current = false;
  }
  const parts = (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape belong to the group of boxes.
    <div ref={frame} className="address-parts" onKeyDown={onKeyDown} onBlur={onBlur}>
      <Parts
        draft={draft}
        change={(next) => {
          settled.current = false;
          untaken.current = true;
          setDraft(next);
        }}
        {...props}
      />
    </div>
  );
  if (!props.inCell) return parts;
  return (
    <Popover
      opened
      position="bottom-start"
      offset={2}
      width={320}
      classNames={{ dropdown: 'menu pad' }}
      closeOnEscape={false}
      trapFocus={false}
      returnFocus={false}
    >
      <Popover.Target>
        <div className="cell-in el">{addressLines(draft, language).join(', ')}</div>
      </Popover.Target>
      <Popover.Dropdown>{parts}</Popover.Dropdown>
    </Popover>
  );
}

function Parts({ draft, change, ...props }: InputProps & { draft: Address; change(next: Address): void }) {
  const words = useMessages().fields.address;
  const ids = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.autoFocus) first.current?.focus();
  }, [props.autoFocus]);
  const set = (part: keyof Address, text: string) => change({ ...draft, [part]: text === '' ? null : text });
  const box = (part: keyof Address, className = 'in bar') => (
    <input
      id={part === 'street' ? (props.id ?? `${ids}-${part}`) : `${ids}-${part}`}
      ref={part === 'street' ? first : undefined}
      className={className}
      aria-label={words[part]}
      placeholder={words[part]}
      value={draft[part] ?? ''}
      maxLength={part === 'country' ? 2 : undefined}
      onChange={(event) => set(part, part === 'country' ? event.target.value.toUpperCase() : event.target.value)}
    />
  );
  return (
    <>
      {box('street')}
      {box('line1')}
      {box('line2')}
      <div className="row">
        <span className="postcode">{box('postcode')}</span>
        <TownBox
          postcode={draft.postcode}
          town={draft.town}
          onTown={(town, postcode) => change({ ...draft, town, postcode: postcode ?? draft.postcode })}
        />
        <span className="country">{box('country')}</span>
      </div>
    </>
  );
}
