import type { Sort } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { nameOf } from '../dictionary.ts';
import { asColumns, movedTo, resized, type ShownColumn, WIDTH_STEP } from './columns.ts';
import { isSortable } from './listed.ts';
import type { Column } from './listState.ts';

export interface ColumnMenuProps {
  columns: ShownColumn[];
  col: number;
  sort: Sort[] | undefined;
  onSortBy(sort: Sort[]): void;
  onColumns(columns: Column[], said: string): void;
}

/** What can be done to a column: sort by it, make room for it, move it, hide it. */
export function ColumnMenu({ columns, col, sort, onSortBy, onColumns }: ColumnMenuProps) {
  const { messages, language } = useLanguage();
  const words = messages.columnMenu;
  const column = columns[col];
  if (!column) return null;
  const { field, width } = column;
  const name = nameOf(field, language);
  const sorted = sort?.find((part) => part.field === field.key);
  const move = (to: number) => onColumns(movedTo(columns, field.key, to), words.movedTo(name, to + 1, columns.length));
  const resize = (by: number) => onColumns(resized(columns, field.key, width + by), words.resizedTo(name, width + by));
  return (
    <>
      <Menu.Label className="el">{name}</Menu.Label>
      <Item
        icon="arrowUp"
        off={sorted?.desc === false || !isSortable(field)}
        onClick={() => onSortBy([{ field: field.key, desc: false }])}
      >
        {words.sortUp}
      </Item>
      <Item
        icon="arrowDown"
        off={sorted?.desc === true || !isSortable(field)}
        onClick={() => onSortBy([{ field: field.key, desc: true }])}
      >
        {words.sortDown}
      </Item>
      {sorted && (
        <Item icon="close" onClick={() => onSortBy((sort ?? []).filter((part) => part !== sorted))}>
          {words.unsort}
        </Item>
      )}
      <div className="hr" />
      <Item icon="plus" keys={words.keys.wider} onClick={() => resize(WIDTH_STEP * 2)}>
        {words.wider}
      </Item>
      <Item icon="swap" keys={words.keys.narrower} onClick={() => resize(-WIDTH_STEP * 2)}>
        {words.narrower}
      </Item>
      {col > 0 && (
        <>
          <Item icon="chevronLeft" keys="Alt ←" off={col < 2} onClick={() => move(col - 1)}>
            {words.left}
          </Item>
          <Item icon="chevronRight" keys="Alt →" off={col === columns.length - 1} onClick={() => move(col + 1)}>
            {words.right}
          </Item>
          <div className="hr" />
          <Item
            icon="hide"
            onClick={() => onColumns(asColumns(columns.filter((other) => other !== column)), words.hidden(name))}
          >
            {words.hide}
          </Item>
        </>
      )}
    </>
  );
}

function Item(props: { icon: IconName; keys?: string; off?: boolean; onClick(): void; children: string }) {
  return (
    <Menu.Item
      leftSection={<Icon name={props.icon} size={14} />}
      rightSection={props.keys && <Kbd>{props.keys}</Kbd>}
      disabled={props.off}
      onClick={props.onClick}
    >
      {props.children}
    </Menu.Item>
  );
}
