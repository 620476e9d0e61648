import { useMediaQuery } from '@mantine/hooks';

/** The height of a row as tokens.css sets it: 36, and 52 under a finger. */
export function useRowHeight(): number {
  return useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false }) ? 52 : 36;
}
