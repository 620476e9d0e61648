import { type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Filter, ObjectType, Values, ViewDefinition } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { late } from '../../ui/late.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { pluralOf } from '../dictionary.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { isTyping } from '../operations.tsx';
import { useWorkspace } from '../workspace.tsx';
import { ColorMenu } from './ColorMenu.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { asColumns, shownColumns } from './columns.ts';
import { countConditions, toGroup } from './filterTree.ts';
import { Grid } from './Grid.tsx';
import { LateChips } from './LateChips.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { ListError } from './ListError.tsx';
import { listed } from './listed.ts';
import { isChanged, type ListState, nextSort, shownDefinition } from './listState.ts';
import { coloringField } from './rowColors.ts';
import { SumRow } from './SumRow.tsx';
import { useCount, useRows } from './useRows.ts';
import { useSelection } from './useSelection.ts';
import { useViews } from './useViews.ts';
import { ViewTabs } from './ViewTabs.tsx';

const FilterBuilder = late(() => import('./FilterBuilder.tsx').then((module) => module.FilterBuilder));
const SaveViewDialog = late(() => import('./SaveViewDialog.tsx').then((module) => module.SaveViewDialog));
const SelectionCounter = late(() => import('./SelectionCounter.tsx').then((module) => module.SelectionCounter));

export interface ObjectListProps {
  object: ObjectType;
  state: ListState;
  onState(next: ListState, how?: 'replace'): void;
  onCreate(): void;
  panel?: (position: { index: number; base: number; ids: string[]; total: number | undefined }) => ReactNode;
  /** Opens the form of a new record with these values. */
  onDuplicate?(values: Values): void;
  tabsRight?: ReactNode;
  /** What else can be made of the list as it is shown. */
  acts?(definition: ViewDefinition): ReactNode;
  emptyActions?: ReactNode;
}

/** A list of any object: tabs, filters in words, grid, sums, counter, and the record opened beside it. */
export function ObjectList(props: ObjectListProps) {
  const { state, onState } = props;
  const object = listed(props.object);
  const { messages, language } = useLanguage();
  const { go, recordPath } = useWorkspace();
  const { views, add, change } = useViews(object.key);
  const view = views.find((candidate) => candidate.id === state.view);
  const definition = shownDefinition(state, view, object);
  const columns = shownColumns(object, definition);
  const rows = useRows(object, definition, columns);
  const count = useCount(object, definition);
  const selection = useSelection(rows.rows);
  const [building, setBuilding] = useState(false);
  const [saving, setSaving] = useState(false);
  const changed = isChanged(state, view);
  const total = count.data && !count.data.capped ? count.data.count : undefined;
  const conditions = countConditions(toGroup(definition.filter));

  const onFilter = (filter: Filter | undefined) => onState({ ...state, filter: filter ?? { all: [] } }, 'replace');
  const saved = { ...definition, columns: asColumns(columns), search: undefined };
  const ids = rows.rows.map((row) => row.id);
  const empty = !rows.loading && !rows.stale && !rows.error && rows.rows.length === 0;
  const bare = empty && conditions === 0 && !definition.search;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      const target = event.target as Element;
      if (isTyping(target) || target.closest('[role=dialog], [role=menu]')) return;
      if (target.hasAttribute('aria-activedescendant')) return;
      event.preventDefault();
      setBuilding(true);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <ViewTabs object={object} views={views} state={state} changed={changed} right={props.tabsRight} />
      <div className="work">
        {!bare && (
          <div className="filters">
            <LateChips
              object={object}
              filter={definition.filter}
              onFilter={onFilter}
              onEdit={() => setBuilding(true)}
            />
            <Popover
              opened={building}
              onChange={setBuilding}
              position="bottom-start"
              width={800}
              classNames={{ dropdown: 'fb-drop' }}
              trapFocus
              closeOnClickOutside
            >
              <Popover.Target>
                <Button
                  look="ghost"
                  icon="plus"
                  title={`${messages.filters.filter} · F`}
                  aria-expanded={building}
                  onClick={() => setBuilding(!building)}
                >
                  {messages.filters.filter}
                </Button>
              </Popover.Target>
              <Popover.Dropdown>
                <FilterBuilder
                  object={object}
                  filter={definition.filter}
                  search={definition.search}
                  onFilter={onFilter}
                  onClose={() => setBuilding(false)}
                />
              </Popover.Dropdown>
            </Popover>
            <QuickSearch
              key={`${object.key}/${state.view}`}
              text={definition.search ?? ''}
              label={messages.list.searchIn(pluralOf(object, language))}
              onText={(search) => onState({ ...state, search: search || undefined }, 'replace')}
            />
            <span className="sp" />
            {props.acts?.(definition)}
            {object.rights.export && (
              <ExportMenu object={object} definition={definition} columns={columns} view={view} />
            )}
            <ColorMenu
              object={object}
              chosen={coloringField(object, definition)?.key}
              onColor={(color) => onState({ ...state, color }, 'replace')}
            />
            <ColumnsMenu
              object={object}
              columns={columns}
              onColumns={(next) => onState({ ...state, columns: next }, 'replace')}
            />
            {changed && view?.mine && (
              <Button
                look="ghost"
                onClick={() =>
                  change(view, { definition: saved }).then(() =>
                    onState({ view: view.id, open: state.open }, 'replace'),
                  )
                }
              >
                {messages.list.updateView}
              </Button>
            )}
            {changed && (
              <Button look="save" onClick={() => setSaving(true)}>
                {messages.list.saveView}
              </Button>
            )}
          </div>
        )}
        {bare ? (
          <ListEmpty object={object} onCreate={props.onCreate} actions={props.emptyActions} />
        ) : (
          <div className="gridwrap">
            <Grid
              object={object}
              columns={columns}
              rows={rows}
              total={total}
              definition={definition}
              selection={selection}
              openId={state.open}
              onSort={(field) => onState({ ...state, sort: nextSort(definition.sort, field) }, 'replace')}
              onSortBy={(sort) => onState({ ...state, sort }, 'replace')}
              onFilter={onFilter}
              onDuplicate={props.onDuplicate}
              onColumns={(next) => onState({ ...state, columns: next }, 'replace')}
              onOpen={(id) => onState({ ...state, open: id }, state.open ? 'replace' : undefined)}
              onClose={() => onState({ ...state, open: undefined })}
              onOpenWhole={(id) => go(recordPath(object.key, id))}
              foot={
                <SumRow
                  object={object}
                  columns={columns}
                  definition={definition}
                  count={count.data}
                  onSummary={(summary) => onState({ ...state, summary }, 'replace')}
                />
              }
            />
            {empty && <p className="nothing">{messages.list.nothingMatches}</p>}
            {rows.error && <ListError rows={rows} />}
          </div>
        )}
        <Suspense fallback={null}>
          {selection.ids.size > 0 || selection.everything ? (
            <SelectionCounter
              object={object}
              selection={selection}
              rows={rows.rows}
              total={total}
              definition={definition}
            />
          ) : null}
        </Suspense>
        {state.open &&
          props.panel?.({ index: ids.indexOf(state.open), base: rows.base, ids, total: total ?? rows.total })}
      </div>
      <Suspense fallback={null}>
        {saving && (
          <SaveViewDialog onSave={(name, shared) => void add(name, shared, saved)} onClose={() => setSaving(false)} />
        )}
      </Suspense>
    </>
  );
}

function QuickSearch({ text, label, onText }: { text: string; label: string; onText(text: string): void }) {
  const [typed, setTyped] = useState(text);
  return (
    <label className="quick">
      <Icon name="search" size={14} />
      <input
        type="search"
        value={typed}
        placeholder={label}
        aria-label={label}
        onChange={(event) => {
          setTyped(event.target.value);
          onText(event.target.value);
        }}
      />
    </label>
  );
}
