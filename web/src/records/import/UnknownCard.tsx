import { useQueryClient } from '@tanstack/react-query';
import type { ImportLook, ImportReport, ImportTarget, UnknownValue } from '../../api/imports.ts';
import type { Field, ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { kindOf } from '../fields/registry.ts';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { targetName } from './ColumnRow.tsx';
import { targetAt } from './mapping.ts';
import { useImportsApi } from './useImports.ts';

const SHOWN = 12;

/** Values of the file that name nothing known, each once however many rows have it: put right once for all of them. */
export function UnknownCard(props: {
  report: ImportReport;
  object: ObjectType;
  look: ImportLook | undefined;
  onReport(report: ImportReport): void;
}) {
  const { report, object, look } = props;
  const { messages, language, format } = useLanguage();
  const words = messages.imports;
  const api = useImportsApi();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const { act, busy } = useAct();
  const done = report.state === 'done';
  if (!look || report.state === 'undone') return null;
  const open = report.unknown.filter((value) => !done || value.fate === 'made').slice(0, SHOWN);
  const said = done ? [] : report.meanings;
  if (open.length === 0 && said.length === 0) return null;

  async function mean(field: string, value: string, means: string | null) {
    const next = await act(async () => {
      const corrected = await api.mean(report.id, { field, value, means });
      return done ? corrected : api.check(report.id);
    });
    if (!next) return;
    props.onReport(next);
    if (done) await queries.invalidateQueries({ queryKey: ['w', slug, 'records'] });
  }
  const nameAt = (field: string) => {
    const target = targetAt(look, field);
    return target ? targetName(target, object, language, messages) : field;
  };
  return (
    <section className="card icard" aria-busy={busy}>
      <header>
        <h3>{open.length > 0 ? words.unknownTitle : words.meaningsTitle}</h3>
        {open.length > 0 && <span className="sm t3">{done ? words.unknownDone : words.unknownLead}</span>}
      </header>
      <ul>
        {open.map((value) => {
          const target = targetAt(look, value.field);
          return (
            <li key={`${value.field}/${value.value}/${value.fate}`} className="iunknown">
              <span className="col iword-said">
                <b className="md el" title={value.value}>
                  {value.value}
                </b>
                <span className="sm t3">
                  {nameAt(value.field)}, {words.rowsOf(value.rows, format.integer(value.rows))}
                </span>
              </span>
              <span className={value.fate === 'refused' ? 'sm warn' : 'sm t2'}>{words.fates[value.fate]}</span>
              {target && (
                <Meant
                  value={value}
                  target={target}
                  disabled={busy}
                  onMeant={(means) => void mean(value.field, value.value, means)}
                />
              )}
            </li>
          );
        })}
        {said.map((meaning) => {
          const target = targetAt(look, meaning.field);
          const word = target?.words.find((each) => each.id === meaning.means);
          const label = word ? (language === 'en' ? word.labelEn : word.label) : meaning.label;
          return (
            <li key={`${meaning.field}/${meaning.value}`} className="iunknown">
              <span className="col iword-said">
                <b className="md el">{words.meansSaid(meaning.value, label || words.hiddenMeaning)}</b>
                <span className="sm t3">{nameAt(meaning.field)}</span>
              </span>
              <span className="sm ok">{words.forWholeFile}</span>
              <Button
                look="ghost"
                size="small"
                icon="undo"
                disabled={busy}
                onClick={() => void mean(meaning.field, meaning.value, null)}
              >
                {words.takeMeaningBack}
              </Button>
            </li>
          );
        })}
      </ul>
      {report.unknown.length > SHOWN && (
        <p className="t3">{words.moreProblems(format.integer(report.unknown.length - SHOWN))}</p>
      )}
    </section>
  );
}

function Meant(props: { value: UnknownValue; target: ImportTarget; disabled: boolean; onMeant(means: string): void }) {
  const { value, target } = props;
  const { messages, language } = useLanguage();
  const label = messages.imports.wordMeans(value.value);
  if (target.words.length > 0) {
    return (
      <select
        className="in bar"
        aria-label={label}
        value=""
        disabled={props.disabled}
        onChange={(event) => props.onMeant(event.target.value)}
      >
        <option value="">{messages.imports.wordOpen}</option>
        {target.words.map((word) => (
          <option key={word.id} value={word.id}>
            {language === 'en' ? word.labelEn : word.label}
          </option>
        ))}
      </select>
    );
  }
  const Input = kindOf('link').Input;
  return (
    <div className="imeant">
      <span className="sm t2 nw">{messages.imports.means}</span>
      <Input
        field={linkTo(target)}
        label={label}
        value={null}
        onCommit={(chosen) => {
          if (chosen && typeof chosen === 'object' && 'id' in chosen) props.onMeant(chosen.id);
        }}
        onCancel={() => undefined}
      />
    </div>
  );
}

/** The link as the picker knows it; a field of a part is in no dictionary of the object itself. */
function linkTo(target: ImportTarget): Field {
  return {
    key: target.key,
    label: target.label,
    labelEn: target.labelEn,
    type: target.type,
    required: true,
    settings: { target: target.linked },
  } as unknown as Field;
}
