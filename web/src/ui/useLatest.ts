import { useRef } from 'react';

/** The value of the last render, for what happens after it. */
export function useLatest<T>(value: T): { current: T } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
