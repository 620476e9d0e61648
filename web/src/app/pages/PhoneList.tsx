import { type MouseEvent, useEffect, useRef, useState } from 'react';
import type { ObjectType, RecordRow } from '../../api/types.ts';
import { ChartButton } from '../../features/analytics/ChartButton.tsx';
import { useLanguage } from '../../kernel/language.tsx';
import { countedName, nameOf, pluralOf } from '../../records/dictionary.ts';
import { kindOf } from '../../records/fields/registry.ts';
import { shownColumns } from '../../records/list/columns.ts';
import { withCondition } from '../../records/list/filterByValue.ts';
import { LateChips } from '../../records/list/LateChips.tsx';
import { ListEmpty } from '../../records/list/ListEmpty.tsx';
import { ListError } from '../../records/list/ListError.tsx';
import { listed } from '../../records/list/listed.ts';
import { type ListState, shownDefinition } from '../../records/list/listState.ts';
import { RowMenu } from '../../records/list/RowMenu.tsx';
import { coloringField } from '../../records/list/rowColors.ts';
import { useCount, useRows, useSums } from '../../records/list/useRows.ts';
import { useRowWindow } from '../../records/list/useRowWindow.ts';
import { useViews } from '../../records/list/useViews.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type Point, PointMenu } from '../../ui/PointMenu.tsx';
import { useLongPress } from '../../ui/useLongPress.ts';
import { BellDoor } from '../frame/BellDoor.tsx';
import { useCreation } from '../frame/creation.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { ImportLink } from '../import/ImportLink.tsx';
import { PhoneRow } from './PhoneRow.tsx';

const ROW = 64;

/** The list under a thumb: two-line rows, the call at the right, the total above the dock. */
export function PhoneList({
  object: plain,
  state,
  onState,
}: {
  object: ObjectType;
  state: ListState;
  onState(next: ListState, how?: 'replace'): void;
}) {
  const object = listed(plain);
  const { messages, language, format } = useLanguage();
  const { openPalette } = useFrame();
  const { create } = useCreation();
  const { slug } = useWorkspace();
  const { views } = useViews(object.key);
  const view = views.find((candidate) => candidate.id === state.view);
  const definition = shownDefinition(state, view, object);
  const columns = shownColumns(object, definition);
  const rows = useRows(object, definition, columns);
  const count = useCount(object, definition).data;
  const sums = useSums(object, definition, columns).data?.sums ?? {};
  const [summed] = columns.filter((column) => sums[column.field.key]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useRowWindow(scroller, { count: rows.rows.length, height: ROW, ahead: 8, around: 0 });
  const { last } = virtual;
  const { more, hasMore } = rows;
  useEffect(() => {
    if (hasMore && last >= rows.rows.length - 20) more();
  }, [hasMore, last, rows.rows.length, more]);
  const bare = !rows.loading && !rows.error && rows.rows.length === 0 && !definition.filter && !definition.search;
  const color = coloringField(object, definition);
  const [held, setHeld] = useState<{ at: Point; row: RecordRow } | null>(null);
  const openMenu = (at: Point, target: Element) => {
    const id = target.closest<HTMLElement>('[data-record]')?.dataset.record;
    const row = rows.rows.find((candidate) => candidate.id === id);
    if (row) setHeld({ at, row });
  };
  const press = useLongPress(openMenu);
  const SumCell = summed && kindOf(summed.field.type).Cell;
  return (
    <>
      <header className="hd">
        <h1>{pluralOf(object, language)}</h1>
        {object.rights.import && (
          <InnerLink to={`/w/${slug}/import?object=${object.key}`} className="tap" label={messages.frame.importFile}>
            <Icon name="upload" size={20} />
          </InnerLink>
        )}
        <button type="button" className="tap" aria-label={messages.frame.search} onClick={openPalette}>
          <Icon name="search" size={20} />
        </button>
        <BellDoor />
      </header>
      {!bare && (
        <div className="phone-bar">
          {views.length > 0 && (
            <select
              className="in"
              aria-label={messages.list.views}
              value={state.view ?? ''}
              onChange={(event) => onState({ view: event.target.value || undefined })}
            >
              <option value="">{messages.list.all}</option>
              {views.map((candidate) => (
                <option key={candidate.id} value={candidate.id}>
                  {candidate.name}
                </option>
              ))}
            </select>
          )}
          <input
            type="search"
            className="in"
            aria-label={messages.list.searchIn(pluralOf(object, language))}
            placeholder={messages.list.searchIn(pluralOf(object, language))}
            defaultValue={definition.search ?? ''}
            onChange={(event) => onState({ ...state, search: event.target.value || undefined }, 'replace')}
          />
          <ChartButton object={object} definition={definition} small />
        </div>
      )}
      {definition.filter && (
        <div className="filters phone-filters">
          <LateChips
            object={object}
            filter={definition.filter}
            onFilter={(filter) => onState({ ...state, filter: filter ?? { all: [] } }, 'replace')}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: held still, a row opens the menu that its page has as well. */}
      <div
        ref={scroller}
        className="phone-rows"
        {...press}
        onContextMenu={(event: MouseEvent) => {
          if (!(event.target as Element).closest('[data-record]')) return;
          event.preventDefault();
          openMenu({ x: event.clientX, y: event.clientY }, event.target as Element);
        }}
      >
        {bare && (
          <ListEmpty
            object={object}
            onCreate={() => create(object.key)}
            actions={object.rights.import && <ImportLink object={object.key} large />}
          />
        )}
        {rows.error && <ListError rows={rows} />}
        <ul style={{ height: virtual.height }}>
          {virtual.items.map((index) => {
            const row = rows.rows[index];
            return (
              row && (
                <PhoneRow
                  key={row.id}
                  object={object}
                  row={row}
                  start={virtual.startOf(index)}
                  columns={columns}
                  color={color}
                  amount={summed?.field}
                />
              )
            );
          })}
        </ul>
      </div>
      {held && (
        <PointMenu at={held.at} label={messages.rowMenu.title(held.row.label)} onClose={() => setHeld(null)}>
          <RowMenu
            object={object}
            row={held.row}
            field={columns.find((column) => column.field.type === 'choice' || column.field.type === 'member')?.field}
            onFilter={(condition) => onState({ ...state, filter: withCondition(definition.filter, condition) })}
          />
        </PointMenu>
      )}
      {!bare && (
        <div className="counter">
          <span className="grow">
            {count
              ? messages.list.counted(format.integer(count.capped ? count.count - 1 : count.count), count.capped)
              : '…'}{' '}
            {countedName(object, count?.count ?? 0, language)}
          </span>
          {SumCell && summed && (
            <b className="st num">
              <span className="t3 sm sum-name">{nameOf(summed.field, language)}</span>{' '}
              <SumCell field={summed.field} value={sums[summed.field.key] ?? null} />
            </b>
          )}
        </div>
      )}
    </>
  );
}
