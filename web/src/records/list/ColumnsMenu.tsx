import { useEffect, useRef, useState } from 'react';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { asColumns, movedTo, type ShownColumn } from './columns.ts';
import { DensityChoice } from './DensityChoice.tsx';
import type { Column } from './listState.ts';

/** Which columns, and in which order; the name always stays first. */
export function ColumnsMenu(props: { object: ObjectType; columns: ShownColumn[]; onColumns(columns: Column[]): void }) {
  const { object, columns, onColumns } = props;
  const { messages, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const shown = new Set(columns.map((column) => column.field.key));
  const dropdown = useRef<HTMLDivElement>(null);
  const acted = useRef('');
  // The box that was ticked is another one now, and an arrow at its end does nothing: keys would be lost, Escape among them.
  useEffect(() => {
    if (!acted.current) return;
    const at = document.activeElement;
    if (at === document.body || (at instanceof HTMLButtonElement && at.disabled)) {
      dropdown.current?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(acted.current)}"]`)?.focus();
    }
    acted.current = '';
  });
  const act = (key: string, next: Column[]) => {
    acted.current = key;
    onColumns(next);
  };
  const hidden = object.fields.filter((field) => !shown.has(field.key));
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={300} classNames={{ dropdown: 'menu' }}>
      <Popover.Target>
        <Button look="ghost" icon="columns" aria-expanded={open} onClick={() => setOpen(!open)}>
          {messages.list.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown ref={dropdown} aria-label={messages.list.columns}>
        <DensityChoice />
        <hr />
        <ul>
          {columns.map((column, index) => (
            <li key={column.field.key} className="it">
              <label className="row grow">
                <input
                  type="checkbox"
                  className="cb"
                  name={column.field.key}
                  checked
                  disabled={index === 0}
                  onChange={() => act(column.field.key, asColumns(columns.filter((other) => other !== column)))}
                />
                <Icon name={kindOf(column.field.type).icon} size={14} />
                <span className="el">{nameOf(column.field, language)}</span>
              </label>
              <IconButton
                icon="chevronUp"
                size="small"
                label={messages.list.moveLeft(nameOf(column.field, language))}
                disabled={index < 2}
                onClick={() => act(column.field.key, movedTo(columns, column.field.key, index - 1))}
              />
              <IconButton
                icon="chevronDown"
                size="small"
                label={messages.list.moveRight(nameOf(column.field, language))}
                disabled={index === 0 || index === columns.length - 1}
                onClick={() => act(column.field.key, movedTo(columns, column.field.key, index + 1))}
              />
            </li>
          ))}
        </ul>
        {hidden.length > 0 && <hr />}
        <ul>
          {hidden.map((field) => (
            <li key={field.key} className="it">
              <label className="row grow">
                <input
                  type="checkbox"
                  className="cb"
                  name={field.key}
                  checked={false}
                  onChange={() => act(field.key, [...asColumns(columns), { field: field.key }])}
                />
                <Icon name={kindOf(field.type).icon} size={14} />
                <span className="el">{nameOf(field, language)}</span>
              </label>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
