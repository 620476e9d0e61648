import { useState } from 'react';
import type { ObjectType, View, ViewDefinition } from '../../api/types.ts';
import type { ExportFormat } from '../../api/workspace.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { pluralOf } from '../dictionary.ts';
import type { ShownColumn } from '../list/columns.ts';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';

const FORMATS: ExportFormat[] = ['xlsx', 'csv'];
const KEPT = 'comptoir.export.identified';

interface ExportMenuProps {
  object: ObjectType;
  definition: ViewDefinition;
  columns: ShownColumn[];
  view: View | undefined;
}

/** Takes the list as it is shown (filter, sort, columns) to a file for Excel, or to plain text. */
export function ExportMenu({ object, definition, columns, view }: ExportMenuProps) {
  const { messages, language } = useLanguage();
  const words = messages.exports;
  const { api } = useWorkspace();
  const { act, busy } = useAct();
  const { show } = useToast();
  const [identified, setIdentified] = useState(() => localStorage.getItem(KEPT) !== 'no');
  const plural = pluralOf(object, language);
  async function take(format: ExportFormat) {
    const made = await act(() =>
      api.exportList(object.key, {
        filter: definition.filter,
        search: definition.search || undefined,
        sort: definition.sort,
        fields: columns.map((column) => column.field.key),
        view: view?.id,
        format,
        identified,
      }),
    );
    if (!made) return;
    keep(made.file, `${plural}.${format}`);
    show({ text: words.exported(plural), icon: 'check' });
  }
  return (
    <Menu position="bottom-end" width={300} classNames={{ dropdown: 'menu', item: 'it', label: 'say' }}>
      <Menu.Target>
        <Button look="ghost" icon="download" busy={busy} title={words.tip}>
          {words.take}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item key={format} className="it two-lines" onClick={() => void take(format)}>
            {words.formats[format]}
            <span className="t3 sm">{words.formatsSaid[format]}</span>
          </Menu.Item>
        ))}
        <div className="hr" />
        <Menu.CheckboxItem
          className="it two-lines"
          checked={identified}
          checkIcon={<Icon name="check" size={14} />}
          onChange={(on) => {
            localStorage.setItem(KEPT, on ? 'yes' : 'no');
            setIdentified(on);
          }}
        >
          {words.identified}
          <span className="t3 sm">{words.identifiedSaid}</span>
        </Menu.CheckboxItem>
        <Menu.Label>{words.noted}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Hands a file to the browser's downloads. */
function keep(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
