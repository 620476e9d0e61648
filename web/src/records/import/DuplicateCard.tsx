import { useState } from 'react';
import type { DuplicateAct, ImportDuplicate, ImportReport } from '../../api/imports.ts';
import type { ObjectType, Value } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { fieldAt, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { useAct } from '../useAct.ts';
import { InnerLink, useWorkspace } from '../workspace.tsx';
import { useDuplicateRows, useImportsApi } from './useImports.ts';

const FIRST = 10;
const ACTS: DuplicateAct[] = ['new', 'leave', 'fill', 'update'];

/** Rows that look like a record already there or like an earlier row: both sides, and what becomes of each, or of all of a kind. */
export function DuplicateCard(props: {
  report: ImportReport;
  object: ObjectType;
  onReport(report: ImportReport): void;
}) {
  const { report, object } = props;
  const { messages, language, format } = useLanguage();
  const words = messages.imports.twins;
  const api = useImportsApi();
  const { act, busy } = useAct();
  const read = useDuplicateRows(report.id);
  const [all, setAll] = useState(false);
  const [changed, setChanged] = useState(false);
  if (!read.data || read.data.total === 0) return null;
  const { rows, total, kinds } = read.data;
  const shown = all ? rows : rows.slice(0, FIRST);
  const settle = async (wish: { lines?: number[]; kind?: string; act: DuplicateAct }) => {
    const next = await act(() => api.settleDuplicates(report.id, wish));
    if (!next) return;
    read.set(next);
    setChanged(true);
  };
  const again = async () => {
    const next = await act(() => api.check(report.id));
    if (next) props.onReport(next);
  };
  return (
    <section className="card icard" aria-busy={busy}>
      <header>
        <h3 className="grow">{words.title(total, format.integer(total))}</h3>
        {changed && (
          <Button size="small" icon="refresh" busy={busy} onClick={() => void again()}>
            {words.again}
          </Button>
        )}
      </header>
      <p className="t2">{words.lead}</p>
      <div className="itwin-kinds">
        {kinds.map(({ kind, rows: count }) => (
          <label key={kind} className="row">
            <span>{words.allOf(becauseOf(kind), format.integer(count))}</span>
            <select
              className="in bar"
              value=""
              disabled={busy}
              onChange={(event) => void settle({ kind, act: event.target.value as DuplicateAct })}
            >
              <option value="">{words.chooseForAll}</option>
              {ACTS.map((each) => (
                <option key={each} value={each}>
                  {words.acts[each]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <ul>
        {shown.map((row) => (
          <TwinRow
            key={row.line}
            row={row}
            object={object}
            because={row.because.map(becauseOf).join(', ')}
            disabled={busy}
            onAct={(each) => void settle({ lines: [row.line], act: each })}
          />
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {words.showAll(format.integer(rows.length))}
        </Button>
      )}
      {all && total > rows.length && <p className="t3">{words.more(format.integer(total - rows.length))}</p>}
    </section>
  );

  function becauseOf(kind: string): string {
    const field = kind === 'name' ? undefined : fieldAt(object, kind);
    return field ? nameOf(field, language) : words.sameName;
  }
}

function TwinRow(props: {
  row: ImportDuplicate;
  object: ObjectType;
  because: string;
  disabled: boolean;
  onAct(act: DuplicateAct): void;
}) {
  const { row, object } = props;
  const { messages, language, format } = useLanguage();
  const words = messages.imports.twins;
  const { recordPath } = useWorkspace();
  const line = format.integer(row.line);
  const acts = ACTS.filter((each) => each === 'new' || each === 'leave' || (row.record !== null && row.changeable));
  const side = (field: NonNullable<ReturnType<typeof fieldAt>>, value: Value) => {
    const Cell = kindOf(field.type).Cell;
    return value === null ? (
      <span className="t3">{messages.imports.emptyValue}</span>
    ) : (
      <Cell field={field} value={value} />
    );
  };
  return (
    <li className="itwin">
      <div className="row itwin-head">
        <span className="grow">
          <b className="md">{words.row(line)}</b> <span className="t2">{words.looksLike}</span>{' '}
          {row.record ? (
            <InnerLink to={recordPath(object.key, row.record)}>{row.label}</InnerLink>
          ) : (
            words.row(format.integer(row.other ?? 0)).toLowerCase()
          )}{' '}
          <span className="sm t3">({words.same(props.because)})</span>
        </span>
        <select
          className="in bar"
          aria-label={words.fateOf(line)}
          value={row.act}
          disabled={props.disabled}
          onChange={(event) => props.onAct(event.target.value as DuplicateAct)}
        >
          {acts.map((each) => (
            <option key={each} value={each}>
              {words.acts[each]}
            </option>
          ))}
        </select>
      </div>
      <table className="itwin-sides">
        <thead>
          <tr>
            <th scope="col" className="vh">
              {messages.imports.changedField}
            </th>
            <th scope="col">{row.record ? words.there : words.earlier}</th>
            <th scope="col">{words.inFile}</th>
          </tr>
        </thead>
        <tbody>
          {row.sides.map((each) => {
            const field = fieldAt(object, each.field);
            if (!field) return null;
            const same = JSON.stringify(each.there) === JSON.stringify(each.incoming);
            return (
              <tr key={each.field} className={same ? 't3' : undefined}>
                <th scope="row" className="sm t2">
                  {nameOf(field, language)}
                </th>
                <td>{side(field, each.there)}</td>
                <td>{side(field, each.incoming)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </li>
  );
}
