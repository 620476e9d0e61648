import { useMediaQuery } from '@mantine/hooks';
import { useDensity } from '../../ui/density.ts';
import { useWorkspace } from '../workspace.tsx';

const HEIGHTS = { serree: 30, ordinaire: 36, aeree: 44 } as const;

/** The height of a row as tokens.css sets it: by the reader's density, and 52 under a finger. */
export function useRowHeight(): number {
  const density = useDensity(useWorkspace().me.member.id);
  const finger = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  return finger ? 52 : HEIGHTS[density];
}
