import { useState } from 'react';
import type { Role } from '../../../api/settings-types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import { InvitationLine } from '../../setup/DataStep.tsx';
import { isEmail, nameFromEmail } from '../../setup/setupDraft.ts';

/** Invites one person and hands over the link that lets them in once. */
export function InviteDialog({
  roles,
  onClose,
  refresh,
}: {
  roles: Role[];
  onClose(): void;
  refresh(): Promise<unknown>;
}) {
  const { settings: words, setup, common } = useMessages();
  const { api } = useWorkspace();
  const { act, busy } = useAct();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState(roles.find((candidate) => candidate.key === 'rep')?.key ?? roles[0]?.key ?? '');
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const called = name.trim() || (isEmail(email) ? nameFromEmail(email) : '');
  const invite = () =>
    act(async () => {
      const person = await api.invite({ name: called, email: email.trim(), role });
      setMade({ name: called, link: person.link });
      await refresh();
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={made ? words.invitedTitle(made.name) : words.inviteTitle}
      foot={
        <>
          <span className="sp" />
          <Button look={made ? 'ordinary' : 'ghost'} onClick={onClose}>
            {made ? common.close : common.cancel}
          </Button>
          {!made && (
            <Button
              look="primary"
              busy={busy}
              disabled={!isEmail(email) || called === ''}
              shortcut={common.enter}
              onClick={invite}
            >
              {words.makeLink}
            </Button>
          )}
        </>
      }
    >
      {made ? (
        <>
          <p className="t2">{setup.linksLead}</p>
          <ul className="people">
            <InvitationLine name={made.name} email={email} link={made.link} />
          </ul>
        </>
      ) : (
        <form
          className="create-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (isEmail(email)) void invite();
          }}
        >
          <TextField label={words.email} type="email" value={email} onChange={setEmail} autoFocus required />
          <TextField label={words.person} value={name} onChange={setName} placeholder={called} />
          <SelectField
            label={words.role}
            value={role}
            options={roles.map((each) => ({ value: each.key, label: each.name }))}
            onChange={setRole}
          />
          <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
        </form>
      )}
    </Dialog>
  );
}
