import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { countedName, objectOf } from '../dictionary.ts';
import { iconOf } from '../icons.ts';
import { useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { WordMark } from './WordMark.tsx';

interface MergeDialogProps {
  directory: ObjectType;
  words: RecordRow[];
  onClose(): void;
  onMerged(): void;
}

/** Several words become one: which stays, and how many records of what would change, before anything does. */
export function MergeDialog({ directory, words: chosen, onClose, onMerged }: MergeDialogProps) {
  const { messages, format, language } = useLanguage();
  const words = messages.directories;
  const { api, slug, model } = useWorkspace();
  const { did } = useOperations();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const { act, busy } = useAct();
  const [kept, setKept] = useState(chosen[0]?.id ?? '');
  const given = chosen.map((word) => word.id).filter((id) => id !== kept);
  const foreseen = useQuery({
    queryKey: keys.merge(slug, directory.key, kept, given),
    queryFn: () => api.foreseeMerge(directory.key, kept, given),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const counts = Object.entries(foreseen.data?.records ?? {});
  const total = counts.reduce((sum, [, count]) => sum + count, 0);

  const merge = () =>
    act(async () => {
      if (!foreseen.data || foreseen.isError) return;
      const done = await api.merge(directory.key, kept, given);
      did(done.operation, words.merged(chosen.find((word) => word.id === kept)?.label ?? ''), { icon: 'merge' });
      // Filters of views and charts name records, and follow a merge.
      void queries.invalidateQueries({ queryKey: ['w', slug, 'views'] });
      void queries.invalidateQueries({ queryKey: ['w', slug, 'charts'] });
      await queries.invalidateQueries({ queryKey: ['w', slug, 'records'] });
      onMerged();
    });

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.mergeTitle(chosen.length)}
      onConfirm={merge}
      foot={
        <>
          <b className="el">{foreseen.data && !foreseen.isError && words.willChange(format.integer(total), total)}</b>
          <span className="sp" />
          <Button look="ghost" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button
            look="primary"
            busy={busy}
            disabled={!foreseen.data || foreseen.isError}
            shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
            onClick={merge}
          >
            {words.mergeIt}
          </Button>
        </>
      }
    >
      <p className="t2">{words.mergeLead}</p>
      <div className="merge-words">
        <fieldset>
          <legend className="label">{words.keep}</legend>
          {chosen.map((word) => (
            <label key={word.id} className="row tick">
              <input
                type="radio"
                name="kept"
                className="radio"
                checked={word.id === kept}
                onChange={() => setKept(word.id)}
              />
              <WordMark name={word.label} color={word.values.color} />
            </label>
          ))}
        </fieldset>
        <ul className="hand-over" aria-live="polite">
          {!foreseen.isError &&
            counts.map(([key, count]) => {
              const object = objectOf(model, key);
              return (
                object && (
                  <li key={key} className="row">
                    <Icon name={iconOf(object)} />
                    <span>
                      {format.integer(count)} {countedName(object, count, language)}
                    </span>
                  </li>
                )
              );
            })}
        </ul>
        {foreseen.isError && <Banner meaning="danger">{problemText(foreseen.error)}</Banner>}
      </div>
    </Dialog>
  );
}
