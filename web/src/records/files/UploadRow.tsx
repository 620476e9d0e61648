import { useLanguage } from '../../kernel/language.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Upload } from './useUploads.ts';

/** A file on its way, or why it did not come. */
export function UploadRow(props: { upload: Upload; onAgain(upload: Upload): void; onForget(key: number): void }) {
  const { upload } = props;
  const { messages, format } = useLanguage();
  const words = messages.files;
  return (
    <li className="file">
      <span className={upload.why ? 'ic danger' : 'ic'}>
        <Icon name={upload.why ? 'alert' : 'upload'} size={16} />
      </span>
      <span className="file-name">
        <span className="ell">{upload.name}</span>
        {upload.why ? (
          <span className="sm danger" role="alert">
            {upload.why}
          </span>
        ) : (
          <span className="row sm t3">
            <progress
              className="bar"
              aria-label={words.sending(upload.name)}
              value={upload.sent}
              max={upload.file.size}
            />
            {upload.sent === 0 ? words.waits : `${format.bytes(upload.sent)} / ${format.bytes(upload.file.size)}`}
          </span>
        )}
      </span>
      {upload.why && (
        <span className="file-acts">
          {upload.again && (
            <Button size="small" onClick={() => props.onAgain(upload)}>
              {words.again}
            </Button>
          )}
          <IconButton icon="close" size="small" label={words.forget} onClick={() => props.onForget(upload.key)} />
        </span>
      )}
    </li>
  );
}
