import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { filesApi } from '../../api/files.ts';
import { keys } from '../../api/keys.ts';
import type { AttachedFile, ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useOperations } from '../operations.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { endingAt } from './choosing.ts';

interface FileRowProps {
  object: ObjectType;
  record: string;
  file: AttachedFile;
  api: ReturnType<typeof filesApi>;
  mayChange: boolean;
  onShow(): void;
}

/** One file: what it is called, how large, who attached it and when, and what can be done with it. */
export function FileRow({ object, record, file, api, mayChange, onShow }: FileRowProps) {
  const { messages, format } = useLanguage();
  const { slug } = useWorkspace();
  const { did } = useOperations();
  const { act, busy } = useAct();
  const queries = useQueryClient();
  const [renaming, setRenaming] = useState(false);
  const words = messages.files;

  async function written() {
    await Promise.all([
      queries.invalidateQueries({ queryKey: keys.files(slug, object.key, record) }),
      queries.invalidateQueries({ queryKey: keys.history(slug, object.key, record) }),
    ]);
  }
  async function rename(name: string) {
    setRenaming(false);
    if (name.trim() === '' || name.trim() === file.name) return;
    const done = await act(() => api.rename(file.id, name.trim()));
    if (done) did(done.operation, words.renamed(name.trim()));
    await written();
  }
  async function remove() {
    const done = await act(() => api.remove(file.id));
    if (done) did(done.operation, words.removed(file.name), { icon: 'trash' });
    await written();
  }

  return (
    <li className="file">
      <span className="ic">
        <Icon name={file.preview === 'picture' ? 'eye' : 'document'} size={16} />
      </span>
      <span className="file-name">
        {renaming ? (
          <NameBox file={file} onName={rename} onCancel={() => setRenaming(false)} />
        ) : file.preview ? (
          <button type="button" className="lk ell" aria-label={words.show(file.name)} onClick={onShow}>
            {file.name}
          </button>
        ) : (
          <a className="ell" href={api.path(file.id)} download={file.name} aria-label={words.downloadOne(file.name)}>
            {file.name}
          </a>
        )}
        <span className="sm t3">
          {format.bytes(file.size)} · {file.by} · <time dateTime={file.at}>{format.instant(file.at)}</time>
        </span>
      </span>
      <span className="file-acts">
        <a className="btn ghost small icon" href={api.path(file.id)} download={file.name} title={words.download}>
          <Icon name="download" size={14} />
          <span className="vh">{words.downloadOne(file.name)}</span>
        </a>
        {mayChange && (
          <>
            <IconButton
              icon="pencil"
              size="small"
              label={words.rename(file.name)}
              busy={busy}
              onClick={() => setRenaming(true)}
            />
            <IconButton icon="trash" size="small" label={words.remove(file.name)} busy={busy} onClick={remove} />
          </>
        )}
      </span>
    </li>
  );
}

/** Enter keeps, Escape leaves; the ending stays unless it is typed over. */
function NameBox(props: { file: AttachedFile; onName(name: string): void; onCancel(): void }) {
  const words = useLanguage().messages.files;
  return (
    <input
      className="in"
      aria-label={words.newName}
      defaultValue={props.file.name}
      autoFocus
      maxLength={200}
      onFocus={(event) => event.target.setSelectionRange(0, endingAt(props.file.name))}
      onBlur={(event) => props.onName(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.currentTarget.value = props.file.name;
        props.onCancel();
      }}
    />
  );
}
