import type { Condition, Field, ObjectType, RecordRow } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { may, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { useWriter } from '../useWriter.ts';
import { useWorkspace } from '../workspace.tsx';
import { isThisValue } from './filterByValue.ts';
import { isEditable } from './useCellWriting.ts';
import { valueAt } from './valueAt.ts';

export interface RowMenuProps {
  object: ObjectType;
  row: RecordRow;
  /** The field whose cell was asked about. */
  field: Field | undefined;
  onOpen?(): void;
  onCopy?(): void;
  onEmpty?(): void;
  onFillDown?(): void;
  onSelect?(): void;
  onDuplicate?(row: RecordRow): void;
  onFilter(condition: Condition): void;
}

/** What can be done to a row and the cell under the pointer. */
export function RowMenu(props: RowMenuProps) {
  const { object, row, field } = props;
  const reader = useLanguage();
  const { messages, language } = reader;
  const words = messages.rowMenu;
  const { model, recordPath, go } = useWorkspace();
  const { trash } = useWriter(object);
  const value = field ? valueAt(row, field) : null;
  const condition = field && isThisValue(model, field, value);
  const path = recordPath(object.key, row.id);
  return (
    <>
      <Menu.Label className="el">{row.label}</Menu.Label>
      {props.onOpen && (
        <Item icon="eye" keys={messages.grid.space} onClick={props.onOpen}>
          {words.peek}
        </Item>
      )}
      <Item icon="arrow" onClick={() => go(path)}>
        {words.open}
      </Item>
      <Item icon="out" onClick={() => window.open(path, '_blank', 'noopener')}>
        {words.openElsewhere}
      </Item>
      <div className="hr" />
      {props.onCopy && (
        <Item icon="copy" keys="Ctrl C" onClick={props.onCopy}>
          {messages.common.copy}
        </Item>
      )}
      {props.onFillDown && (
        <Item icon="arrowDown" keys="Ctrl D" onClick={props.onFillDown}>
          {messages.grid.fillDown}
        </Item>
      )}
      {props.onEmpty && field && isEditable(object, field) && !field.required && (
        <Item icon="close" keys={messages.grid.del} onClick={props.onEmpty}>
          {words.empty}
        </Item>
      )}
      {condition && field && (
        <Item icon="filter" keys={props.onOpen && 'Alt F'} onClick={() => props.onFilter(condition)}>
          {condition.op === 'empty'
            ? words.filterEmpty(nameOf(field, language))
            : words.filterBy(nameOf(field, language), kindOf(field.type).toText(value, field, reader))}
        </Item>
      )}
      {props.onSelect && (
        <Item icon="check" onClick={props.onSelect}>
          {words.select}
        </Item>
      )}
      {props.onDuplicate && object.rights.add && (
        <Item icon="plus" onClick={() => props.onDuplicate?.(row)}>
          {words.duplicate}
        </Item>
      )}
      {may(object, 'delete') && (
        <>
          <div className="hr" />
          <Menu.Item
            className="it dangerous"
            leftSection={<Icon name="trash" size={14} />}
            onClick={() => void trash(row)}
          >
            {messages.record.toTrash}
          </Menu.Item>
        </>
      )}
    </>
  );
}

function Item(props: { icon: IconName; keys?: string; onClick(): void; children: string }) {
  return (
    <Menu.Item
      leftSection={<Icon name={props.icon} size={14} />}
      rightSection={props.keys && <Kbd>{props.keys}</Kbd>}
      title={props.children}
      onClick={props.onClick}
    >
      {props.children}
    </Menu.Item>
  );
}
