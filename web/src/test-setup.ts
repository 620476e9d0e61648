/** What jsdom leaves out of a browser and the UI kit asks for. */
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { fetchKit } from './ui/kit/useKit.ts';

window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
  }) as MediaQueryList;

window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.HTMLElement.prototype.scrollIntoView = () => {};

// Tests look at menus and dialogs, not at their coming.
await fetchKit();

afterEach(() => {
  cleanup();
  localStorage.clear();
});
