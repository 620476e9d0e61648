import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedMapping } from '../../api/imports.ts';
import { keys } from '../../api/keys.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { objectOf, pluralOf } from '../dictionary.ts';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { MappingNameDialog } from './MappingNameDialog.tsx';
import { useImportsApi, useMappings } from './useImports.ts';

/** The mappings kept for files to come: renamed and deleted here, taken up by themselves. */
export function SavedMappingList() {
  const { messages, language } = useLanguage();
  const words = messages.imports;
  const { model, slug } = useWorkspace();
  const queries = useQueryClient();
  const api = useImportsApi();
  const { act, busy } = useAct();
  const { show } = useToast();
  const [renaming, setRenaming] = useState<SavedMapping>();
  const [deleting, setDeleting] = useState<SavedMapping>();
  const { data } = useMappings();
  if (!data) return <div aria-busy="true" />;
  const refresh = () => queries.invalidateQueries({ queryKey: keys.mappings(slug) });

  async function rename(name: string) {
    if (!renaming || !(await act(() => api.renameMapping(renaming.id, name)))) return;
    setRenaming(undefined);
    await refresh();
  }
  async function remove() {
    if (!deleting) return;
    const done = await act(async () => {
      await api.removeMapping(deleting.id);
      return true;
    });
    if (!done) return;
    show({ text: words.mappingDeleted(deleting.name), icon: 'check' });
    setDeleting(undefined);
    await refresh();
  }
  return (
    <>
      {data.length === 0 && <p className="t3">{words.noMappings}</p>}
      <ul className="people">
        {data.map((mapping) => {
          const object = objectOf(model, mapping.object);
          return (
            <li key={mapping.id}>
              <span className="col grow">
                <b className="md el">{mapping.name}</b>
                <span className="sm t3">
                  {words.mappingOf(object ? pluralOf(object, language) : mapping.object, mapping.columns)}
                </span>
              </span>
              {mapping.changeable && (
                <>
                  <Button look="ghost" aria-label={words.renameOf(mapping.name)} onClick={() => setRenaming(mapping)}>
                    {words.rename}
                  </Button>
                  <Button
                    look="ghost"
                    icon="trash"
                    aria-label={words.deleteOf(mapping.name)}
                    onClick={() => setDeleting(mapping)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {renaming && (
        <MappingNameDialog
          title={words.renameTitle}
          name={renaming.name}
          busy={busy}
          onSave={(name) => void rename(name)}
          onClose={() => setRenaming(undefined)}
        />
      )}
      {deleting && (
        <Dialog
          open
          width={440}
          onClose={() => setDeleting(undefined)}
          onConfirm={() => void remove()}
          title={words.deleteTitle(deleting.name)}
          foot={
            <>
              <span className="sp" />
              <Button look="ghost" onClick={() => setDeleting(undefined)}>
                {messages.common.cancel}
              </Button>
              <Button look="dangerous" busy={busy} onClick={() => void remove()}>
                {words.deleteMapping}
              </Button>
            </>
          }
        >
          <p className="t2">{words.deleteLead}</p>
        </Dialog>
      )}
    </>
  );
}
