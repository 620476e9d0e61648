import type { ImportReport } from '../../api/imports.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InnerLink, useWorkspace } from '../workspace.tsx';

/** What became of links whose record was not there: those that wait still, those made since, those of others made by this import. */
export function ImportLinks({ report }: { report: ImportReport }) {
  const { messages, format } = useLanguage();
  const words = messages.pending;
  const { slug } = useWorkspace();
  const { waiting, linksMade, linksMadeElsewhere } = report;
  return (
    <>
      {waiting > 0 && (
        <p className="row t2">
          <Icon name="link" />
          {words.count(waiting, format.integer(waiting))}
          <InnerLink to={`/w/${slug}/import/pending?operation=${report.operation}`}>{words.seeThem}</InnerLink>
        </p>
      )}
      {linksMade > 0 && (
        <p className="row t2">
          <Icon name="link" />
          {words.made(linksMade, format.integer(linksMade))}
        </p>
      )}
      {linksMadeElsewhere > 0 && (
        <p className="row t2">
          <Icon name="link" />
          {words.madeElsewhere(linksMadeElsewhere, format.integer(linksMadeElsewhere))}
        </p>
      )}
    </>
  );
}
