import { useState } from 'react';
import type { ImportColumn, ImportLook, ImportReport, TableFormat } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { nameOf, objectOf } from '../dictionary.ts';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { ColumnRow, headingOf } from './ColumnRow.tsx';
import { ColumnWords } from './ColumnWords.tsx';
import { FormatBar } from './FormatBar.tsx';
import {
  choiceOf,
  lostZeros,
  type Mapping,
  proposalOf,
  startOf,
  TOTAL_ROW,
  unfilled,
  usualKey,
  withField,
  wordColumns,
} from './mapping.ts';
import { NewFieldDialog } from './NewFieldDialog.tsx';
import { Preview } from './Preview.tsx';
import { type RuleDraft, Rules } from './Rules.tsx';
import { SavedMappingBar } from './SavedMappingBar.tsx';
import { useCtrlEnter } from './useCtrlEnter.ts';
import { useImportsApi, useLook } from './useImports.ts';

/** Columns to fields: what is proposed, an example of each, and the rules of the import. */
export function MappingStep(props: {
  report: ImportReport;
  onChecking(report: ImportReport): void;
  onOtherFile(): void;
}) {
  const { model } = useWorkspace();
  const look = useLook(props.report.id, true);
  const api = useImportsApi();
  const { act, busy } = useAct();
  const object = look.data && objectOf(model, look.data.object);
  if (!look.data || !object) return <div className="ibody" aria-busy="true" />;
  const { id } = props.report;
  const change = (read: Promise<ImportLook>) => act(() => read).then((next) => next && look.set(next));
  return (
    <Matching
      key={`${look.data.object}/${JSON.stringify(look.data.format)}`}
      {...props}
      look={look.data}
      object={object}
      reading={busy}
      onFormat={(format) => void change(api.reformat(id, format))}
      onObject={(key) => void change(api.retarget(id, key))}
      onLook={look.set}
      onRefresh={() => void look.refetch()}
    />
  );
}

interface MatchingProps {
  report: ImportReport;
  look: ImportLook;
  object: ObjectType;
  reading: boolean;
  onFormat(format: TableFormat): void;
  onObject(key: string): void;
  onLook(look: ImportLook): void;
  onRefresh(): void;
  onChecking(report: ImportReport): void;
  onOtherFile(): void;
}

function Matching(props: MatchingProps) {
  const { report, look, object } = props;
  const { messages, language } = useLanguage();
  const words = messages.imports;
  const { me } = useWorkspace();
  const api = useImportsApi();
  const { act, busy } = useAct();
  const [mapping, setMapping] = useState<Mapping>(() => startOf(look));
  const [rules, setRules] = useState<RuleDraft>(() => startRules(look, object, me.member));
  const [making, setMaking] = useState<ImportColumn>();
  const choice = () => choiceOf(object, mapping, { ...rules, owner: rules.owner?.id ?? null }, look.takenOverBy);
  const problems = report.state === 'uploaded' ? [] : report.problems;
  const missing = unfilled(object, mapping, rules.owner?.id ?? null);
  const known = Object.keys(mapping).length;
  const ready = known > 0 && missing.length === 0;

  async function check() {
    if (!ready || busy) return;
    const started = await act(async () => {
      props.onLook(await api.choose(look.id, choice()));
      return api.check(look.id);
    });
    if (started) props.onChecking(started);
  }
  useCtrlEnter(() => void check());

  return (
    <>
      <div className="ibody imatch">
        <div className="imatch-left">
          <FormatBar look={look} busy={props.reading} onFormat={props.onFormat} onObject={props.onObject} />
          <SavedMappingBar
            look={look}
            ready={ready}
            choice={choice}
            onLook={props.onLook}
            onFresh={() => setMapping(proposalOf(look))}
          />
          <div className="row">
            <h2 className="grow">{words.recognised(known, look.columns.length)}</h2>
            <span className="t3 sm nw">{words.formatGuessed}</span>
          </div>
          <ul className="imaps">
            {look.columns.map((column) => (
              <ColumnRow
                key={column.index}
                column={column}
                look={look}
                object={object}
                field={mapping[column.index]}
                problems={problems.filter((problem) => problem.field === mapping[column.index]).length}
                onField={(field) => {
                  const next = withField(mapping, column.index, field);
                  setMapping(next);
                  if (!rules.key) setRules({ ...rules, key: usualKey(object, next, look.takenOverBy) });
                }}
                onCreate={me.settings ? () => setMaking(column) : undefined}
              />
            ))}
          </ul>
        </div>
        <div className="imatch-right">
          {wordColumns(look, mapping).map(({ column, target }) => (
            <ColumnWords
              key={`${column}/${target.key}`}
              run={look.id}
              column={column}
              heading={headingOf(look.columns[column] ?? { index: column, heading: '', samples: [] }, messages)}
              target={target}
              meanings={rules.meanings}
              onMeanings={(meanings) => setRules((now) => ({ ...now, meanings }))}
            />
          ))}
          <Preview look={look} object={object} mapping={mapping} />
          <Rules
            look={look}
            object={object}
            mapping={mapping}
            rules={rules}
            hasTotal={rules.keepTotal || problems.some((problem) => problem.code === TOTAL_ROW)}
            onRules={(part) => setRules((now) => ({ ...now, ...part }))}
          />
        </div>
      </div>
      <div className="counter">
        {missing[0] ? (
          <span className="warn md grow" role="status">
            {words.required(nameOf(missing[0], language))}
          </span>
        ) : (
          <span className="t2 grow">{words.nothingWritten}</span>
        )}
        <Button look="ghost" onClick={props.onOtherFile}>
          {words.otherFile}
        </Button>
        <Button
          look="primary"
          shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
          busy={busy}
          disabled={!ready}
          onClick={() => void check()}
        >
          {words.check}
        </Button>
      </div>
      {making && (
        <NewFieldDialog
          object={object}
          column={making}
          heading={headingOf(making, messages)}
          onClose={() => setMaking(undefined)}
          onMade={(key) => {
            setMapping(withField(mapping, making.index, key));
            setMaking(undefined);
            props.onRefresh();
          }}
        />
      )}
    </>
  );
}

/** Whoever brings rows in is in charge of them unless another is chosen. */
function startRules(look: ImportLook, object: ObjectType, importer: RuleDraft['owner']): RuleDraft {
  const chosen = look.options ?? look.saved?.options;
  const owner = object.ownerField ? importer : null;
  if (!chosen) {
    return {
      key: usualKey(object, startOf(look), look.takenOverBy),
      existing: 'skip',
      missingLinks: 'create',
      links: [],
      wrongValues: 'empty',
      padPostcodes: lostZeros(look, startOf(look)),
      keepTotal: false,
      owner,
      marks: [],
      meanings: [],
      taken: [],
      duplicates: [],
    };
  }
  return { ...chosen, owner: chosen.owner && chosen.owner !== owner?.id ? { id: chosen.owner, label: null } : owner };
}
