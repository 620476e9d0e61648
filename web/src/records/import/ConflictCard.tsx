import { useState } from 'react';
import type { ImportChange } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { fieldAt, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { useAct } from '../useAct.ts';
import { useImportsApi } from './useImports.ts';

/** Values changed in the file and here since it left: both, and which one holds. */
export function ConflictCard(props: {
  run: string;
  conflicts: ImportChange[];
  object: ObjectType;
  onSettled(): Promise<unknown>;
}) {
  const { run, conflicts, object } = props;
  const { messages, language, format } = useLanguage();
  const words = messages.imports;
  const api = useImportsApi();
  const { act, busy } = useAct();
  // A choice shows at once; one that was refused shows what is kept again.
  const [said, setSaid] = useState<Record<string, boolean>>({});
  const settle = async (chosen: ImportChange[], taken: boolean) => {
    setSaid((now) => ({ ...now, ...Object.fromEntries(chosen.map((each) => [keyOf(each), taken])) }));
    await act(async () => {
      const values = chosen.map(({ record, field }) => ({ record, field }));
      await api.settle(run, values, taken);
      await props.onSettled();
    });
    setSaid({});
  };
  return (
    <section className="card icard" aria-busy={busy}>
      <header>
        <h3 className="grow">{words.conflicts(format.integer(conflicts.length), conflicts.length === 1)}</h3>
        {conflicts.length > 1 && (
          <>
            <Button size="small" look="ghost" disabled={busy} onClick={() => void settle(conflicts, false)}>
              {words.keepAllHere}
            </Button>
            <Button size="small" look="ghost" disabled={busy} onClick={() => void settle(conflicts, true)}>
              {words.takeAllFile}
            </Button>
          </>
        )}
      </header>
      <p className="t2">{words.conflictsLead}</p>
      <ul>
        {conflicts.map((conflict) => {
          const field = fieldAt(object, conflict.field);
          if (!field) return null;
          const name = nameOf(field, language);
          const Cell = kindOf(field.type).Cell;
          const side = (value: ImportChange['before']) =>
            value === null ? <span className="t3">{words.emptyValue}</span> : <Cell field={field} value={value} />;
          const key = keyOf(conflict);
          return (
            <li key={key}>
              <fieldset className="iconflict">
                <legend className="vh">{words.whichHolds(conflict.label, name)}</legend>
                <span className="col">
                  <b className="md el">{conflict.label}</b>
                  <span className="sm t3">
                    {name}, {words.line.toLowerCase()} {format.integer(conflict.line)}
                  </span>
                </span>
                {[false, true].map((taken) => (
                  <label key={String(taken)} className="row">
                    <input
                      type="radio"
                      className="radio"
                      name={key}
                      checked={(said[key] ?? conflict.taken) === taken}
                      onChange={() => void settle([conflict], taken)}
                    />
                    <span className="col">
                      <span className="sm t2">{taken ? words.takeFile : words.keepHere}</span>
                      <span>{side(taken ? conflict.after : conflict.before)}</span>
                    </span>
                  </label>
                ))}
              </fieldset>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function keyOf(conflict: ImportChange): string {
  return `${conflict.record}/${conflict.field}`;
}
