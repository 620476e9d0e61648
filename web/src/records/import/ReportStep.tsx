import { useState } from 'react';
import type { ImportReport } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { may, objectOf, pluralOf } from '../dictionary.ts';
import { useCount } from '../list/useRows.ts';
import { InnerLink, useWorkspace } from '../workspace.tsx';
import { ImportFigures } from './Figures.tsx';
import { ImportLinks } from './ImportLinks.tsx';
import { emptiedOf, isReturned, linkedBy, readyRows } from './mapping.ts';
import { ProblemTable } from './ProblemTable.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { Undone } from './Undone.tsx';
import { UnknownCard } from './UnknownCard.tsx';
import { useCtrlEnter } from './useCtrlEnter.ts';
import { useImportsApi, useLook } from './useImports.ts';

/** What came in, what stayed out and why; the way to the records, and back out of it all. */
export function ReportStep(props: {
  report: ImportReport;
  object: ObjectType;
  onReport(report: ImportReport): void;
  onAgain(): void;
}) {
  const { report, object } = props;
  const { messages, format } = useLanguage();
  const words = messages.imports;
  const { listPath, go, model } = useWorkspace();
  const api = useImportsApi();
  const look = useLook(report.id, true).data;
  const [undoing, setUndoing] = useState(false);
  const undone = report.state === 'undone';
  const brought = report.created + report.updated;
  const emptied = emptiedOf(report.problems).length;
  const refused = format.integer(report.refused);
  const path = (key: string) => listPath(key, { filter: operationFilter(report.operation) });
  const open = () => brought > 0 && !undone && go(path(object.key));
  useCtrlEnter(open);
  const see = (key: string) => (undone ? undefined : <InnerLink to={path(key)}>{words.seeThem}</InnerLink>);
  const mapping = Object.fromEntries((report.options?.mapping ?? []).map((pair) => [pair.column, pair.field]));
  const returned = isReturned(mapping);
  const linked = (look ? linkedBy(look, mapping) : [])
    .flatMap((key) => objectOf(model, key) ?? [])
    .filter((target) => target.key !== object.key && may(target, 'see'));
  const rows = readyRows(report, look);
  const title = undone ? words.undoneTitle : words.doneTitle(rows, format.integer(rows), report.refused, refused);
  const lead = undone ? words.undoneLead : report.refused > 0 ? words.doneLeadRefused : words.doneLead;
  return (
    <>
      <div className="ibody">
        <div className="icolumn">
          <header className="row g6">
            <span className={undone ? 'isign' : 'isign ok'}>
              <Icon name={undone ? 'undo' : 'check'} size={22} />
            </span>
            <div className="grow">
              <h2>{title}</h2>
              <p className="t2">{lead}</p>
            </div>
          </header>
          <ImportFigures
            figures={[
              { name: words.created, value: format.integer(report.created), under: see(object.key) },
              ...(report.updated > 0
                ? [
                    {
                      name: returned ? words.changedRecords : words.updated,
                      value: format.integer(report.updated),
                      under: see(object.key),
                    },
                  ]
                : []),
              ...(report.skipped > 0 ? [{ name: words.skipped, value: format.integer(report.skipped) }] : []),
              { name: words.refused, value: refused, warn: report.refused > 0 },
              ...(emptied > 0 ? [{ name: returned ? words.kept : words.emptied, value: format.integer(emptied) }] : []),
            ]}
          />
          {!undone &&
            linked.map((target) => (
              <MadeOnTheWay key={target.key} object={target} operation={report.operation} to={path(target.key)} />
            ))}
          {undone && <Undone report={report} />}
          {!undone && <ImportLinks report={report} />}
          <UnknownCard report={report} object={object} look={look} onReport={props.onReport} />
          {report.problems.length > 0 && (
            <section className="card icard">
              <header>
                <h3>
                  {report.refused > 0
                    ? words.toCorrect(refused)
                    : words.problems(format.integer(report.problems.length))}
                </h3>
                <span className="sp" />
                {report.refused > 0 && (
                  <a className="btn ghost small" href={api.refusedPath(report.id)} download>
                    <Icon name="download" size={14} />
                    {words.download(refused)}
                  </a>
                )}
                {report.refused > 0 && (
                  <Button size="small" icon="refresh" onClick={props.onAgain}>
                    {words.again}
                  </Button>
                )}
              </header>
              <ProblemTable problems={report.problems} object={object} look={look} returned={returned} />
            </section>
          )}
        </div>
      </div>
      <div className="counter">
        {!undone && brought > 0 && (
          <Button look="ghost" icon="undo" onClick={() => setUndoing(true)}>
            {words.undoAll}
          </Button>
        )}
        <span className="sp" />
        {!undone && brought > 0 ? (
          <Button look="primary" icon="arrow" onClick={open}>
            {words.seeRecords(format.integer(brought))}
          </Button>
        ) : (
          <Button look="primary" onClick={props.onAgain}>
            {words.importFile}
          </Button>
        )}
      </div>
      {undoing && <UndoDialog report={report} onReport={props.onReport} onClose={() => setUndoing(false)} />}
    </>
  );
}

/** The rows of one operation, as a filter of a list. */
function operationFilter(operation: number | null) {
  return { all: [{ field: 'operation', op: 'is', value: String(operation) }] } as const;
}

/** Records that links of the file made: counted, and one click away. */
function MadeOnTheWay({ object, operation, to }: { object: ObjectType; operation: number | null; to: string }) {
  const { messages, language, format } = useLanguage();
  const count = useCount(object, { filter: { all: [...operationFilter(operation).all] } }).data;
  if (!count || count.count === 0) return null;
  return (
    <p className="row t2">
      <Icon name="link" />
      {messages.imports.madeByLinks(pluralOf(object, language), count.count, format.integer(count.count))}
      <InnerLink to={to}>{messages.imports.seeThem}</InnerLink>
    </p>
  );
}
