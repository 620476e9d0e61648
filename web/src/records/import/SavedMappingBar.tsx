import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportChoice, ImportLook } from '../../api/imports.ts';
import { keys } from '../../api/keys.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { MappingNameDialog } from './MappingNameDialog.tsx';
import { useImportsApi } from './useImports.ts';

/** Which kept mapping was taken up, the way back from it, and the way to keep this one for the next file. */
export function SavedMappingBar(props: {
  look: ImportLook;
  ready: boolean;
  choice(): ImportChoice;
  onLook(look: ImportLook): void;
  onFresh(): void;
}) {
  const { look } = props;
  const words = useMessages().imports;
  const api = useImportsApi();
  const queries = useQueryClient();
  const { slug } = useWorkspace();
  const { act, busy } = useAct();
  const { show } = useToast();
  const [naming, setNaming] = useState(false);
  const [taken, setTaken] = useState(!look.options && look.saved !== null);
  if (look.columns.every((column) => column.heading.trim() === '')) return null;

  async function keep(name: string) {
    const kept = await act(async () => {
      await api.choose(look.id, props.choice());
      const mapping = await api.keepMapping(look.id, name);
      props.onLook(await api.look(look.id));
      return mapping;
    });
    if (!kept) return;
    await queries.invalidateQueries({ queryKey: keys.mappings(slug) });
    show({ text: words.mappingKept(kept.name), icon: 'check' });
    setNaming(false);
    setTaken(true);
  }
  return (
    <div className="row isaved">
      {taken && look.saved ? (
        <>
          <span className="row isaved-said" role="status">
            <Icon name="check" size={14} className="ok" />
            <span className="el" title={look.saved.name}>
              {words.mappingTaken(look.saved.name)}
            </span>
          </span>
          <Button
            look="link"
            onClick={() => {
              setTaken(false);
              props.onFresh();
            }}
          >
            {words.mappingFresh}
          </Button>
        </>
      ) : (
        <span className="grow" />
      )}
      {props.ready && (
        <Button look="link" onClick={() => setNaming(true)}>
          {words.keepMapping}
        </Button>
      )}
      {naming && (
        <MappingNameDialog
          title={words.keepMappingTitle}
          lead={words.keepMappingLead}
          name={look.saved?.name ?? look.fileName.replace(/\.[a-z0-9]+$/i, '').slice(0, 80)}
          busy={busy}
          onSave={(name) => void keep(name)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
