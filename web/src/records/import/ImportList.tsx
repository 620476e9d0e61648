import type { ImportRun } from '../../api/imports.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type Meaning, StateDot } from '../../ui/Marks.tsx';
import { objectOf, pluralOf } from '../dictionary.ts';
import { InnerLink, useWorkspace } from '../workspace.tsx';
import { useImportList } from './useImports.ts';

const MEANINGS: Record<ImportRun['state'], Meaning> = {
  uploaded: 'empty',
  checking: 'info',
  checked: 'info',
  running: 'info',
  done: 'ok',
  failed: 'danger',
  undone: 'empty',
};

/** Imports one left or finished: found again with where they stand. */
export function ImportList() {
  const { messages, language, format } = useLanguage();
  const words = messages.imports;
  const { model, slug } = useWorkspace();
  const { data } = useImportList();
  if (!data) return null;
  return (
    <section className="ilist">
      <div className="row">
        <h2 className="grow">{words.earlier}</h2>
        <InnerLink to={`/w/${slug}/import/pending`} className="btn ghost small">
          <Icon name="link" size={14} />
          {messages.pending.title}
        </InnerLink>
      </div>
      {data.length === 0 && <p className="t3">{words.noneEarlier}</p>}
      <ul>
        {data.map((run) => {
          const object = objectOf(model, run.object);
          return (
            <li key={run.id}>
              <InnerLink to={`/w/${slug}/import/${run.id}`} className="irun">
                <span className="grow col">
                  <b className="md el">{run.fileName}</b>
                  <span className="sm t3 el">
                    {object ? pluralOf(object, language) : run.object} · {format.instant(run.madeAt)}
                  </span>
                </span>
                {run.state === 'done' && (
                  <span className="sm t2 nw">
                    {words.summary(run.created, format.integer(run.created), run.refused)}
                  </span>
                )}
                {run.state === 'done' && run.waiting > 0 && (
                  <span className="sm warn nw">{messages.pending.count(run.waiting, format.integer(run.waiting))}</span>
                )}
                <StateDot meaning={MEANINGS[run.state]}>{words.states[run.state]}</StateDot>
              </InnerLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
