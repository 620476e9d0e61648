import { type RefObject, useEffect } from 'react';
import { useLatest } from '../../ui/useLatest.ts';
import { type Given, readTable, writeTable } from './sheetHtml.ts';
import { readSheet, writeSheet } from './sheetText.ts';

interface Clipboard {
  /** What is copied now; nothing when the grid has no cell active. */
  copied(): Given[][] | null;
  pasted(cells: Given[][]): void;
}

/**
 * Ctrl+C and Ctrl+V while the grid has the focus: text for any program, a table with types for spreadsheets. The browser's own
 * events need neither a permission nor https, which many companies do not have inside.
 */
export function useClipboard(scroller: RefObject<HTMLElement | null>, clipboard: Clipboard) {
  const latest = useLatest(clipboard);
  useEffect(() => {
    const here = () => scroller.current !== null && document.activeElement === scroller.current;
    function onCopy(event: ClipboardEvent) {
      const cells = here() ? latest.current.copied() : null;
      if (!cells) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', writeSheet(cells.map((row) => row.map((cell) => cell.text))));
      event.clipboardData?.setData('text/html', writeTable(cells));
    }
    function onPaste(event: ClipboardEvent) {
      if (!here() || !event.clipboardData) return;
      const table = readTable(event.clipboardData.getData('text/html'));
      const text = event.clipboardData.getData('text/plain');
      if (!table && text === '') return;
      event.preventDefault();
      latest.current.pasted(table ?? readSheet(text).map((row) => row.map((cell) => ({ text: cell }))));
    }
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [scroller, latest]);
}
