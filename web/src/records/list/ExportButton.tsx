import type { ObjectType, ViewDefinition } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { pluralOf } from '../dictionary.ts';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import type { ShownColumn } from './columns.ts';

/** Takes the list as it is shown (filter, sort, columns) to a file for Excel. */
export function ExportButton(props: { object: ObjectType; definition: ViewDefinition; columns: ShownColumn[] }) {
  const { object, definition, columns } = props;
  const { messages, language } = useLanguage();
  const { api } = useWorkspace();
  const { act, busy } = useAct();
  const { show } = useToast();
  const plural = pluralOf(object, language);
  async function take() {
    const made = await act(() =>
      api.exportList(object.key, {
        filter: definition.filter,
        search: definition.search || undefined,
        sort: definition.sort,
        fields: columns.map((column) => column.field.key),
      }),
    );
    if (!made) return;
    keep(made.file, `${plural}.csv`);
    show({ text: messages.imports.exported(plural), icon: 'check' });
  }
  return (
    <Button look="ghost" icon="download" busy={busy} title={messages.imports.exportTip} onClick={() => void take()}>
      {messages.imports.exportList}
    </Button>
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
