import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import type { ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/Toast.tsx';

interface DirectoryDialogProps {
  /** The one to be renamed; without, a new one is made. */
  directory?: ObjectType;
  onClose(): void;
  onMade(key: string): void;
}

/** What a directory is called, and one word of it. */
export function DirectoryDialog({ directory, onClose, onMade }: DirectoryDialogProps) {
  const { messages } = useLanguage();
  const words = messages.directories;
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  const { show } = useToast();
  const { act, busy } = useAct();
  const [form, setForm] = useState({
    plural: directory?.plural ?? '',
    label: directory?.label ?? '',
    pluralEn: directory?.pluralEn ?? '',
    labelEn: directory?.labelEn ?? '',
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const ready = form.plural.trim() !== '';
  const save = () =>
    act(async () => {
      if (!ready) return;
      const saved = directory ? await api.changeDirectory(directory.key, form) : await api.addDirectory(form);
      await queries.invalidateQueries({ queryKey: keys.model(slug) });
      show({ text: directory ? words.renamed(saved.plural) : words.made(saved.plural), icon: 'check' });
      onMade(saved.key);
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={directory ? words.renameTitle : words.newTitle}
      onConfirm={save}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button
            look="primary"
            busy={busy}
            disabled={!ready}
            shortcut={`${messages.common.ctrl} ${messages.common.enter}`}
            onClick={save}
          >
            {directory ? words.rename : words.make}
          </Button>
        </>
      }
    >
      <div className="create-form">
        <TextField
          label={words.plural}
          placeholder={words.pluralExample}
          value={form.plural}
          onChange={(plural) => set({ plural })}
          maxLength={80}
          autoFocus
          required
        />
        <TextField
          label={words.label}
          hint={words.labelHint}
          value={form.label}
          onChange={(label) => set({ label })}
          maxLength={80}
        />
        <TextField
          label={words.pluralEn}
          value={form.pluralEn}
          onChange={(pluralEn) => set({ pluralEn })}
          maxLength={80}
        />
        <TextField label={words.labelEn} value={form.labelEn} onChange={(labelEn) => set({ labelEn })} maxLength={80} />
      </div>
    </Dialog>
  );
}
