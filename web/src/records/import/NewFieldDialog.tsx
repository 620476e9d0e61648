import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportColumn } from '../../api/imports.ts';
import { keys } from '../../api/keys.ts';
import type { FieldTypeName, ObjectType } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.tsx';
import { guessedType } from './mapping.ts';

/** Types that need no settings of their own. */
const PLAIN: FieldTypeName[] = [
  'text',
  'longText',
  'integer',
  'decimal',
  'amount',
  'percent',
  'date',
  'yesNo',
  'phone',
  'email',
  'url',
];

/** A field for a column that has none, made on the way. */
export function NewFieldDialog(props: {
  object: ObjectType;
  column: ImportColumn;
  heading: string;
  onMade(key: string): void;
  onClose(): void;
}) {
  const { imports: words, fields, settings, common } = useMessages();
  const { api, slug, model } = useWorkspace();
  const queries = useQueryClient();
  const { act, busy } = useAct();
  const { show } = useToast();
  const [label, setLabel] = useState(props.heading);
  const [type, setType] = useState<FieldTypeName>(guessedType(props.column.samples));
  const types = PLAIN.filter((each) => model.types[each]?.creatable);
  async function make() {
    const made = await act(() =>
      api.addField(props.object.key, {
        label: label.trim(),
        type,
        required: false,
        unique: false,
        inList: true,
        section: props.object.sections.at(-1)?.key,
        settings: {},
      }),
    );
    if (!made) return;
    await queries.invalidateQueries({ queryKey: keys.model(slug) });
    show({ text: words.fieldCreated(label.trim()), icon: 'check' });
    props.onMade(made.key);
  }
  return (
    <Dialog
      open
      width={440}
      onClose={props.onClose}
      title={words.createFieldTitle(props.heading)}
      foot={
        <>
          <Button look="ghost" onClick={props.onClose}>
            {common.cancel}
          </Button>
          <span className="sp" />
          <Button look="primary" busy={busy} disabled={label.trim() === ''} onClick={() => void make()}>
            {words.createField}
          </Button>
        </>
      }
    >
      <div className="col form dialog-fields">
        <TextField label={settings.fieldLabel} value={label} onChange={setLabel} maxLength={80} />
        <SelectField
          label={words.fieldType}
          value={type}
          options={types.map((each) => ({ value: each, label: fields.types[each] }))}
          onChange={setType}
        />
      </div>
    </Dialog>
  );
}
