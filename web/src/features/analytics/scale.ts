/** What the width of a chart stands for: from the lowest bar to the highest, with zero always in between. */
export interface Scale {
  from: number;
  to: number;
}

/** Where a mark stands, in percent of the width. */
export interface Span {
  left: number;
  width: number;
}

type Value = string | null;

/** Of bars, each given as the values that lie end to end in it; those below zero lie to the left of it. */
export function scaleOf(bars: Value[][]): Scale {
  const reaches = bars.map(reachOf);
  return { from: Math.min(0, ...reaches.map(({ from }) => from)), to: Math.max(0, ...reaches.map(({ to }) => to)) };
}

function reachOf(values: Value[]): Scale {
  const numbers = values.map((value) => Number(value ?? 0));
  const added = (some: number[]) => some.reduce((sum, value) => sum + value, 0);
  return { from: added(numbers.filter((value) => value < 0)), to: added(numbers.filter((value) => value > 0)) };
}

export function zeroOf({ from, to }: Scale): number {
  return from === to ? 0 : (-from / (to - from)) * 100;
}

/** The values of one bar end to end; a bar that goes beyond the scale is drawn as far as that, its parts in proportion. */
export function spansOf(values: Value[], scale: Scale): Span[] {
  const own = reachOf(values);
  const over = shrunk(own.to, scale.to);
  const under = shrunk(-own.from, -scale.from);
  const wide = scale.to - scale.from;
  let right = 0;
  let left = 0;
  return values.map((value) => {
    const number = Number(value ?? 0) * (Number(value ?? 0) < 0 ? under : over);
    const at = number < 0 ? left + number : right;
    if (number < 0) left += number;
    else right += number;
    return wide === 0
      ? { left: 0, width: 0 }
      : { left: percent(at - scale.from, wide), width: percent(Math.abs(number), wide) };
  });
}

/** Whether a bar is longer than there is room for. */
export function goesBeyond(values: Value[], scale: Scale): boolean {
  const own = reachOf(values);
  return own.to > scale.to || own.from < scale.from;
}

function shrunk(reach: number, room: number): number {
  return reach > room ? room / reach : 1;
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10000) / 100;
}
