import type { CSSProperties, ReactNode } from 'react';
import { type Hue, hueOf, initialsOf } from './hues.ts';

/** Initials on their own hue: round for a person, square for a company. */
export function Avatar(props: { name: string; square?: boolean; size?: 's' | 'm' | 'l' | 'xl' }) {
  const size = props.size && props.size !== 's' ? ` ${props.size}` : '';
  return (
    <span className={`av hue-${hueOf(props.name)}${size}${props.square ? ' sq' : ''}`} aria-hidden="true">
      {initialsOf(props.name)}
    </span>
  );
}

export function Label({ hue, children }: { hue?: Hue; children: ReactNode }) {
  return <span className={`lab hue-${hue ?? 'ardoise'}`}>{children}</span>;
}

export type Meaning = 'empty' | 'ok' | 'info' | 'warn' | 'danger';

/** A dot and a word: the colour never speaks alone. */
export function StateDot({ meaning, children }: { meaning: Meaning; children: ReactNode }) {
  return <span className={`stt ${meaning === 'empty' ? 'hollow' : meaning}`}>{children}</span>;
}

export type Potential = 'a' | 'b' | 'c';

export function PotentialMark({ grade, title }: { grade: Potential; title?: string }) {
  return (
    <span className={`pot ${grade}`} title={title}>
      {grade.toUpperCase()}
    </span>
  );
}

export function Skeleton({
  width,
  height = 10,
  style,
}: {
  width: number | string;
  height?: number;
  style?: CSSProperties;
}) {
  return <span className="sk" aria-hidden="true" style={{ width, height, ...style }} />;
}
