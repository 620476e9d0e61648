import { useCallback, useEffect, useState } from 'react';
import type { ImportLook } from '../../api/imports.ts';
import { useMessages } from '../../kernel/language.tsx';
import { isTyping } from '../operations.tsx';
import { useAct } from '../useAct.ts';
import { isTable } from './FileStep.tsx';
import { useImportsApi } from './useImports.ts';

/** Takes a file in wherever on the page it is dropped or pasted. */
export function useBringing(object: string | undefined, onLook: (look: ImportLook) => void) {
  const api = useImportsApi();
  const words = useMessages().imports;
  const { act, busy } = useAct();
  const [over, setOver] = useState(false);

  const bring = useCallback(
    async (file: Blob, name: string) => {
      const look = await act(() => api.upload(file, name, object));
      if (look) onLook(look);
    },
    [act, api, object, onLook],
  );
  const onFile = useCallback((file: File) => void bring(file, file.name), [bring]);
  const onCells = useCallback(
    (text: string) => void bring(new Blob([text], { type: 'text/plain' }), words.pastedName),
    [bring, words],
  );

  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    function onDragOver(event: DragEvent) {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    }
    function onDragLeave(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent) {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    }
    function onPaste(event: ClipboardEvent) {
      if (isTyping(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) onFile(file);
      else if (isTable(text)) onCells(text);
    }
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [onFile, onCells]);

  return { busy, over, onFile, onCells };
}
