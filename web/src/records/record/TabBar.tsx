import { type KeyboardEvent, useRef } from 'react';

/** Parts of one record; arrows go from tab to tab. */
export function TabBar<T extends string>(props: {
  label: string;
  tabs: { key: T; name: string; count?: number }[];
  on: T;
  onTab(key: T): void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const at = props.tabs.findIndex((tab) => tab.key === props.on);
    const next = props.tabs[(at + by + props.tabs.length) % props.tabs.length];
    if (!next) return;
    props.onTab(next.key);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  }
  return (
    <div ref={bar} className="tabs in-panel" role="tablist" aria-label={props.label} onKeyDown={onKeyDown}>
      {props.tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          data-tab={tab.key}
          className="tab"
          aria-selected={tab.key === props.on}
          tabIndex={tab.key === props.on ? 0 : -1}
          onClick={() => props.onTab(tab.key)}
        >
          {tab.name}
          {tab.count !== undefined && <span className="n">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
