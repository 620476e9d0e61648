import { createContext, useContext } from 'react';

interface FrameState {
  phone: boolean;
  openPalette(): void;
  openShortcuts(): void;
  /** Whether the menu of what can be created is open. */
  creating: boolean;
  setCreating(open: boolean): void;
}

export const FrameContext = createContext<FrameState | null>(null);

export function useFrame(): FrameState {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('useFrame needs a Frame above it');
  return frame;
}
