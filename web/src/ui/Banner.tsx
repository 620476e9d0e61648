import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Meaning = 'info' | 'warn' | 'danger' | 'ok';

const ICONS: Record<Meaning, IconName> = { info: 'bell', warn: 'alert', danger: 'alert', ok: 'check' };

/** A message in the page: what happened, are the data safe, what to do. */
export function Banner(props: { meaning: Meaning; icon?: IconName; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={`banner ${props.meaning}`} role={props.meaning === 'danger' ? 'alert' : 'status'}>
      <Icon name={props.icon ?? ICONS[props.meaning]} />
      <div className="grow">{props.children}</div>
      {props.action}
    </div>
  );
}
