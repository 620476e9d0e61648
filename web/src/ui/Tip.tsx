import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

/** What a thing is called, said when the pointer rests on it. */
export function Tip(props: { label: string; shortcut?: string; children: ReactElement }) {
  const text = props.shortcut ? `${props.label} · ${props.shortcut}` : props.label;
  return (
    <Tooltip label={text} classNames={{ tooltip: 'tip' }} events={{ hover: true, focus: true, touch: false }}>
      {props.children}
    </Tooltip>
  );
}
