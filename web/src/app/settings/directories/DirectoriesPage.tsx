import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import type { ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { pluralOf } from '../../../records/dictionary.ts';
import { useAct } from '../../../records/useAct.ts';
import { InnerLink, useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import { DirectoryDialog } from './DirectoryDialog.tsx';
import { WordList } from './WordList.tsx';

/** The directories: lists of words with colour and order that fields link to, those of the program and those made here. */
export function DirectoriesPage() {
  const { messages, language } = useLanguage();
  const words = messages.directories;
  const { api, me, model, slug, listPath } = useWorkspace();
  const queries = useQueryClient();
  const { show } = useToast();
  const { act, busy } = useAct();
  const directories = model.objects
    .filter((object) => object.directory)
    .sort((a, b) => Number(a.archived) - Number(b.archived));
  const [key, setKey] = useState('');
  const [dialog, setDialog] = useState<'make' | 'rename' | null>(null);
  const directory = directories.find((object) => object.key === key) ?? directories[0];

  const archive = (object: ObjectType) =>
    act(async () => {
      await api.changeDirectory(object.key, { archived: !object.archived });
      await queries.invalidateQueries({ queryKey: keys.model(slug) });
      const name = pluralOf(object, language);
      show({ text: object.archived ? words.directoryTaken(name) : words.directoryArchived(name), icon: 'check' });
    });
  return (
    <div className="page">
      <div className="row settings-head">
        <p className="t2 grow">{words.lead}</p>
        {me.settings && (
          <Button icon="plus" onClick={() => setDialog('make')}>
            {words.newOne}
          </Button>
        )}
      </div>
      <div className="seg self-start directories" role="group" aria-label={words.which}>
        {directories.map((each) => (
          <button
            key={each.key}
            type="button"
            aria-pressed={each.key === directory?.key}
            onClick={() => setKey(each.key)}
          >
            {pluralOf(each, language)}
            {each.archived && <span className="t3 sm">{words.putAside}</span>}
          </button>
        ))}
      </div>
      {directory && (
        <section className="col form" aria-label={pluralOf(directory, language)}>
          <div className="row wrap">
            <h2 className="grow">{pluralOf(directory, language)}</h2>
            <InnerLink to={listPath(directory.key)} className="btn ghost">
              {words.open}
            </InnerLink>
            {me.settings && (
              <>
                <Button look="ghost" icon="pencil" onClick={() => setDialog('rename')}>
                  {words.rename}
                </Button>
                {directory.custom && (
                  <Button
                    look="ghost"
                    icon={directory.archived ? 'eye' : 'hide'}
                    busy={busy}
                    onClick={() => archive(directory)}
                  >
                    {directory.archived ? words.unarchiveAll : words.archiveAll}
                  </Button>
                )}
              </>
            )}
          </div>
          <WordList key={directory.key} directory={directory} />
          {me.settings && directory.custom && (
            <p className="t3">
              {words.makeField} <InnerLink to={`/w/${slug}/settings/fields`}>{words.toFields}</InnerLink>
            </p>
          )}
        </section>
      )}
      {dialog && (
        <DirectoryDialog
          directory={dialog === 'rename' ? directory : undefined}
          onClose={() => setDialog(null)}
          onMade={(made) => {
            setKey(made);
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}
