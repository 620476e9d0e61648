import type { ExportRun } from '../../../api/settings-types.ts';
import type { Filter } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { pluralOf } from '../../../records/dictionary.ts';
import { pathName } from '../../../records/list/ConditionWords.tsx';
import { FilterChips } from '../../../records/list/FilterChips.tsx';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Avatar, StateDot } from '../../../ui/Marks.tsx';

const MEANINGS = { running: 'info', done: 'ok', cut: 'warn' } as const;

/** One export: who, when, what, how much; its filter and columns when opened. */
export function ExportLine({ run }: { run: ExportRun }) {
  const { messages, language, format } = useLanguage();
  const words = messages.exports;
  const { model } = useWorkspace();
  const object = model.objects.find((each) => each.key === run.object);
  const what = object ? pluralOf(object, language) : run.object;
  const who = run.by?.label ?? 'Comptoir';
  const filter = run.filter as Filter | null;
  const columns = run.columns.map((key) => (object && pathName(object, key, language, messages)) ?? key);
  const rows =
    run.state === 'done'
      ? words.rows(run.rows, format.integer(run.rows))
      : words.rowsOf(format.integer(run.rows), format.integer(run.expected));
  const from = run.view ? words.view(run.view) : !filter && !run.search && object ? words.wholeList : '';
  return (
    <li>
      <details>
        <summary>
          <Avatar name={who} size="m" />
          <span className="export-said">
            <span className="row wrap">
              <b className="md">{what}</b>
              <span className="num">{rows}</span>
              <span className="t2">{run.format === 'xlsx' ? 'Excel' : 'CSV'}</span>
              {run.state !== 'done' && <StateDot meaning={MEANINGS[run.state]}>{words.states[run.state]}</StateDot>}
            </span>
            <span className="t2 sm">
              {[who, format.instant(run.at), words.doors[run.door] ?? run.door, from].filter(Boolean).join(' · ')}
            </span>
          </span>
          <Icon name="chevronDown" size={14} />
        </summary>
        <div className="export-details">
          {object && filter && <FilterChips object={object} filter={filter} />}
          {run.search && <span>{words.search(run.search)}</span>}
          <p className="t2">
            {words.columns(run.columns.length + run.hiddenColumns)}
            {columns.length > 0 && `\u00a0: ${columns.join(', ')}`}
            {run.hiddenColumns > 0 && ` (${words.hiddenColumns(run.hiddenColumns)})`}
          </p>
        </div>
      </details>
    </li>
  );
}
