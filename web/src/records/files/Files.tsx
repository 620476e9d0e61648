import { useRef, useState } from 'react';
import type { AttachedFile, ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { MOST_BYTES } from './choosing.ts';
import { DropCover } from './DropCover.tsx';
import { FilePreview } from './FilePreview.tsx';
import { FileRow } from './FileRow.tsx';
import { UploadRow } from './UploadRow.tsx';
import { type RecordFiles, useFiles } from './useFiles.ts';

/** The files of a record where nothing else of it takes what is dropped. */
export function FilesPart({ object, row }: { object: ObjectType; row: RecordRow }) {
  const files = useFiles(object, row.id, row, () => {});
  return (
    <div className="files-part" {...files.drop}>
      <DropCover shown={files.over} />
      <Files object={object} row={row} files={files} />
    </div>
  );
}

/** The files of a record, newest first, those on their way above them. */
export function Files({ object, row, files }: { object: ObjectType; row: RecordRow; files: RecordFiles }) {
  const { messages, format } = useLanguage();
  const words = messages.files;
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<AttachedFile | null>(null);
  const { list, uploads, mayAttach } = files;
  const showable = list.data?.filter((file) => file.preview) ?? [];
  return (
    <section aria-label={words.files} className="files">
      {mayAttach && (
        <div className="files-add">
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={words.attach}
            onChange={(event) => {
              files.take(Array.from(event.target.files ?? [], (file) => ({ file, name: file.name })));
              event.target.value = '';
            }}
          />
          <Button icon="plus" onClick={() => input.current?.click()}>
            {words.attach}
          </Button>
          <span className="t3 sm">{words.how(format.bytes(MOST_BYTES))}</span>
        </div>
      )}
      <ul className="file-list">
        {uploads.uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onAgain={uploads.again} onForget={uploads.forget} />
        ))}
        {list.data?.map((file) => (
          <FileRow
            key={file.id}
            object={object}
            record={row.id}
            file={file}
            api={uploads.api}
            mayChange={mayAttach}
            onShow={() => setShown(file)}
          />
        ))}
      </ul>
      {list.data?.length === 0 && uploads.uploads.length === 0 && <p className="t3 quiet">{words.none}</p>}
      {shown && (
        <FilePreview file={shown} files={showable} api={uploads.api} onShow={setShown} onClose={() => setShown(null)} />
      )}
    </section>
  );
}
