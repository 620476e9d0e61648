import type { ImportReport } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useAct } from '../useAct.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { DuplicateCard } from './DuplicateCard.tsx';
import { ImportFigures } from './Figures.tsx';
import { emptiedOf, isReturned, mappingOf, readyRows } from './mapping.ts';
import { ProblemTable } from './ProblemTable.tsx';
import { UnknownCard } from './UnknownCard.tsx';
import { useCtrlEnter } from './useCtrlEnter.ts';
import { useChanges, useImportsApi, useLook } from './useImports.ts';

const CHANGED_SINCE = 'import.changed_since';

/** The rehearsal: what would happen, and the button that makes it happen. */
export function CheckStep(props: {
  report: ImportReport;
  object: ObjectType;
  onRunning(report: ImportReport): void;
  onBack(): void;
}) {
  const { report, object } = props;
  const { messages, format } = useLanguage();
  const words = messages.imports;
  const api = useImportsApi();
  const { act, busy } = useAct();
  const look = useLook(report.id, true).data;
  const returned = report.options ? isReturned(mappingOf(report.options.mapping)) : false;
  const read = useChanges(report.id, returned || report.updated > 0);
  const conflicts = (read.data ?? []).filter((change) => change.conflict);
  const changes = (read.data ?? []).filter((change) => !change.conflict);
  const chosen = conflicts.some((change) => change.taken);
  const good = report.created + report.updated;
  const some = good > 0 || chosen;
  const ready = readyRows(report, look);
  // What both sides changed stands in a card of its own.
  const problems = report.problems.filter((problem) => problem.code !== CHANGED_SINCE);
  const emptied = emptiedOf(problems).length;
  const perfect = report.problems.length === 0;
  async function run() {
    if (!some || busy) return;
    const started = await act(() => api.run(report.id));
    if (started) props.onRunning(started);
  }
  useCtrlEnter(() => void run());
  const figures = [
    { name: words.willCreate, value: format.integer(report.created) },
    {
      name: returned ? words.willChange : words.willUpdate,
      value: format.integer(report.updated),
      when: report.updated > 0,
    },
    { name: words.willSkip, value: format.integer(report.skipped), when: report.skipped > 0 },
    { name: words.willWait, value: format.integer(report.waiting), when: report.waiting > 0 },
    { name: words.willRefuse, value: format.integer(report.refused), warn: report.refused > 0 },
    { name: returned ? words.kept : words.emptied, value: format.integer(emptied), when: emptied > 0 },
  ].filter((figure) => figure.when !== false);
  return (
    <>
      <div className="ibody">
        <div className="icolumn">
          <header className="row g6">
            <span className={perfect ? 'isign ok' : 'isign warn'}>
              <Icon name={perfect ? 'check' : 'alert'} size={22} />
            </span>
            <div className="grow">
              <h2>
                {returned
                  ? words.returnedTitle(good, format.integer(good))
                  : words.checkedTitle(ready, format.integer(ready + report.skipped), format.integer(report.rows))}
              </h2>
              <p className="t2">
                {some ? words.checkedLead : returned ? words.returnedNothing : words.nothingToImport}
              </p>
            </div>
          </header>
          <ImportFigures figures={figures} />
          <UnknownCard report={report} object={object} look={look} onReport={props.onRunning} />
          {!returned && <DuplicateCard report={report} object={object} onReport={props.onRunning} />}
          {conflicts.length > 0 && (
            <ConflictCard run={report.id} conflicts={conflicts} object={object} onSettled={read.refetch} />
          )}
          {changes.length > 0 && (
            <section className="card icard">
              <header>
                <h3>{words.changes}</h3>
              </header>
              <ChangeTable changes={changes} object={object} />
            </section>
          )}
          {perfect && <p className="t2">{words.noProblem}</p>}
          {problems.length > 0 && (
            <section className="card icard">
              <header>
                <h3>{words.problems(format.integer(problems.length))}</h3>
              </header>
              <ProblemTable problems={problems} object={object} look={look} returned={returned} />
            </section>
          )}
        </div>
      </div>
      <div className="counter">
        <span className="t2 grow">{words.nothingWritten}</span>
        <Button look="ghost" onClick={props.onBack}>
          {words.correct}
        </Button>
        <Button
          look="primary"
          shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
          busy={busy}
          disabled={!some}
          onClick={() => void run()}
        >
          {returned ? words.takeChanges : words.import(ready, format.integer(ready))}
        </Button>
      </div>
    </>
  );
}
