import { useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SwitchRow, TextField } from '../../ui/Field.tsx';

/** A name for the view, and whether everyone has it. */
export function SaveViewDialog(props: {
  name?: string;
  shared?: boolean;
  onSave(name: string, shared: boolean): void;
  onClose(): void;
}) {
  const { common, list } = useMessages();
  const [name, setName] = useState(props.name ?? '');
  const [shared, setShared] = useState(props.shared ?? false);
  function save() {
    if (name.trim() === '') return;
    props.onSave(name.trim(), shared);
    props.onClose();
  }
  return (
    <Dialog
      open
      width={440}
      onClose={props.onClose}
      title={list.saveViewTitle}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={common.escape} onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button look="primary" shortcut={common.enter} disabled={name.trim() === ''} onClick={save}>
            {list.saveView}
          </Button>
        </>
      }
    >
      <form
        className="col form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={list.viewName}
          value={name}
          onChange={setName}
          autoFocus
          maxLength={80}
          placeholder={list.viewNameExample}
        />
        <SwitchRow label={list.forEveryone} checked={shared} onChange={setShared} />
      </form>
    </Dialog>
  );
}
