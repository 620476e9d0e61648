import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { keys } from '../../api/keys.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import { may } from '../dictionary.ts';
import { useWorkspace } from '../workspace.tsx';
import { nameOfPasted, pasted } from './choosing.ts';
import { useUploads } from './useUploads.ts';

/**
 * The files of the record that is shown: those there are, those on their way, and the ways in: dropped on the record or pasted.
 *
 * @param onComing shows the list, so that what arrives is seen
 */
export function useFiles(object: ObjectType, id: string, row: RecordRow | undefined, onComing: () => void) {
  const { slug } = useWorkspace();
  const words = useMessages().files;
  const uploads = useUploads(object.key, id);
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const mayAttach = row !== undefined && !row.deletedAt && may(object, 'change');
  const list = useQuery({
    queryKey: keys.files(slug, object.key, id),
    queryFn: () => uploads.api.list(),
    enabled: row !== undefined,
  });

  function take(files: { file: Blob; name: string }[]) {
    if (files.length === 0 || !mayAttach) return;
    onComing();
    uploads.send(files);
  }
  const taking = useLatest(take);

  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const files = pasted(event.clipboardData);
      if (files.length === 0 || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      taking.current(files.map((file) => ({ file, name: nameOfPasted(file, words.screenshot, new Date()) })));
    }
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [taking, words]);

  const carriesFiles = (event: DragEvent) => mayAttach && event.dataTransfer.types.includes('Files');
  const drop = {
    onDragEnter(event: DragEvent) {
      if (!carriesFiles(event)) return;
      depth.current += 1;
      setOver(true);
    },
    onDragLeave(event: DragEvent) {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    },
    onDragOver(event: DragEvent) {
      if (carriesFiles(event)) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      take(Array.from(event.dataTransfer.files, (file) => ({ file, name: file.name })));
    },
  };
  return { list, uploads, take, drop, over, mayAttach };
}

export type RecordFiles = ReturnType<typeof useFiles>;
