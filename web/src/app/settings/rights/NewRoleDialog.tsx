import { useState } from 'react';
import type { Role } from '../../../api/settings-types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';

/** A role of one's own begins as the copy of another. */
export function NewRoleDialog({
  roles,
  onClose,
  refresh,
}: {
  roles: Role[];
  onClose(): void;
  refresh(): Promise<unknown>;
}) {
  const { settings: words, common } = useMessages();
  const { api } = useWorkspace();
  const { act, busy } = useAct();
  const [name, setName] = useState('');
  const [copyOf, setCopyOf] = useState(roles.find((role) => role.key === 'rep')?.key ?? roles[0]?.key ?? '');
  const add = () =>
    act(async () => {
      await api.addRole(name.trim(), copyOf);
      await refresh();
      onClose();
    });
  return (
    <Dialog
      open
      width={440}
      onClose={onClose}
      title={words.newRoleTitle}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={common.escape} onClick={onClose}>
            {common.cancel}
          </Button>
          <Button look="primary" busy={busy} disabled={name.trim() === ''} shortcut={common.enter} onClick={add}>
            {words.makeRole}
          </Button>
        </>
      }
    >
      <form
        className="col form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void add();
        }}
      >
        <TextField label={words.roleName} value={name} onChange={setName} autoFocus maxLength={60} />
        <SelectField
          label={words.copyOf}
          value={copyOf}
          options={roles.map((role) => ({ value: role.key, label: role.name }))}
          onChange={setCopyOf}
        />
      </form>
    </Dialog>
  );
}
