import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Mantine keeps its behaviours and takes its whole look from tokens.css: every shade is one of our variables. */
const accent: MantineColorsTuple = [
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent-soft-2)',
  'var(--accent-soft-2)',
  'var(--focus)',
  'var(--focus)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent-hover)',
  'var(--accent-hover)',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 7,
  colors: { accent },
  fontFamily: 'var(--font)',
  defaultRadius: 'var(--r-control)',
  focusRing: 'never',
  cursorType: 'default',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 160, transition: 'fade' } } },
    Popover: { defaultProps: { transitionProps: { duration: 90 }, withinPortal: true } },
    Menu: {
      defaultProps: { transitionProps: { duration: 90 }, withinPortal: true, withInitialFocusPlaceholder: false },
    },
  },
});
