import { cloneElement, type ReactElement } from 'react';

/** What a thing is called, said when the pointer rests on it or the keyboard reaches it: `TipLayer` shows it. */
export function Tip(props: { label: string; shortcut?: string; children: ReactElement }) {
  const text = props.shortcut ? `${props.label} · ${props.shortcut}` : props.label;
  return cloneElement(props.children as ReactElement<{ 'data-tip'?: string }>, { 'data-tip': text });
}
