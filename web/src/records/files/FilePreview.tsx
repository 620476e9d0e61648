import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { filesApi } from '../../api/files.ts';
import type { AttachedFile } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Marks.tsx';
import { useProblemText } from '../problemText.ts';

interface FilePreviewProps {
  file: AttachedFile;
  files: AttachedFile[];
  api: ReturnType<typeof filesApi>;
  onShow(file: AttachedFile): void;
  onClose(): void;
}

/** A picture or a PDF over the record; arrows lead to the others. */
export function FilePreview({ file, files, api, onShow, onClose }: FilePreviewProps) {
  const words = useLanguage().messages.files;
  const at = files.findIndex((each) => each.id === file.id);
  const previous = files[at - 1];
  const next = files[at + 1];
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const to = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : undefined;
      if (to) onShow(to);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [previous, next, onShow]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={file.name}
      width={1000}
      foot={
        <>
          <IconButton
            icon="chevronLeft"
            label={words.previous}
            disabled={!previous}
            onClick={() => previous && onShow(previous)}
          />
          <IconButton icon="chevronRight" label={words.next} disabled={!next} onClick={() => next && onShow(next)} />
          <span className="sp" />
          <a className="btn" href={api.path(file.id)} download={file.name}>
            <Icon name="download" size={14} />
            {words.download}
          </a>
          <IconButton icon="close" label={words.forget} onClick={onClose} />
        </>
      }
    >
      <Shown key={file.id} file={file} api={api} />
    </Dialog>
  );
}

/** The bytes come as a file to keep; shown they are only as the kind the server read from them. */
function Shown({ file, api }: { file: AttachedFile; api: ReturnType<typeof filesApi> }) {
  const words = useLanguage().messages.files;
  const problemText = useProblemText();
  const [unshowable, setUnshowable] = useState(false);
  const read = useQuery({
    queryKey: ['file', file.id],
    queryFn: () => api.fetch(file.id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const address = useAddress(read.data, file.type);
  if (read.error || unshowable)
    return <p className="file-shown t2">{read.error ? problemText(read.error) : words.unshowable}</p>;
  if (!address)
    return (
      <div className="file-shown">
        <Skeleton width="60%" />
      </div>
    );
  return file.preview === 'pdf' ? (
    <iframe className="file-shown" title={file.name} src={address} />
  ) : (
    <div className="file-shown">
      <img src={address} alt={file.name} onError={() => setUnshowable(true)} />
    </div>
  );
}

function useAddress(bytes: Blob | undefined, type: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!bytes) return;
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address;
}
