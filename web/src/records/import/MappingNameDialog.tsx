import { type FormEvent, useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';

/** The name a mapping is kept under. */
export function MappingNameDialog(props: {
  title: string;
  lead?: string;
  name: string;
  busy: boolean;
  onSave(name: string): void;
  onClose(): void;
}) {
  const { common, imports: words } = useMessages();
  const [name, setName] = useState(props.name);
  const ready = name.trim() !== '';
  function save(event?: FormEvent) {
    event?.preventDefault();
    if (ready && !props.busy) props.onSave(name.trim());
  }
  return (
    <Dialog
      open
      width={440}
      onClose={props.onClose}
      title={props.title}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={common.escape} onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button look="primary" shortcut={common.enter} busy={props.busy} disabled={!ready} onClick={() => save()}>
            {words.saveMapping}
          </Button>
        </>
      }
    >
      <form className="col form" onSubmit={save}>
        {props.lead && <p className="t2">{props.lead}</p>}
        <TextField label={words.mappingName} value={name} onChange={setName} autoFocus maxLength={80} />
      </form>
    </Dialog>
  );
}
