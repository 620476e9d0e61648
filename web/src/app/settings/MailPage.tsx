import { useState } from 'react';
import type { MailSettings, MailTemplate } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field, PasswordField, SelectField, TextField } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { ApplyCounter } from './ApplyCounter.tsx';
import { useSetting } from './useSetting.ts';

const SECURITY = ['starttls', 'tls', 'none'];

/** Through which server mail leaves, and the words of a quote's message. */
export function MailPage() {
  const { settings: words, common } = useMessages();
  const { api } = useWorkspace();
  const { show } = useToast();
  const { act, busy } = useAct();
  const mail = useSetting('mail', api.mail);
  const template = useSetting('mailTemplate', api.mailTemplate);
  const [draft, setDraft] = useState<MailSettings | null>(null);
  const [text, setText] = useState<MailTemplate | null>(null);
  const shown = draft ?? mail.data;
  const shownText = text ?? template.data;

  const set = (part: Partial<MailSettings>) => shown && setDraft({ ...shown, ...part });
  const save = () =>
    act(async () => {
      if (draft) await api.changeMail(draft);
      if (text) await api.changeMailTemplate(text);
      await Promise.all([mail.refresh(), template.refresh()]);
      setDraft(null);
      setText(null);
      show({ text: words.mailSaved });
    });
  const test = () =>
    act(async () => {
      await api.testMail();
      show({ text: words.mailTested, icon: 'mail' });
    });
  return (
    <>
      <div className="page">
        <div className="settings-column">
          {shown && (
            <>
              <h2>{words.mailTitle}</h2>
              <p className="t2">{words.mailLead}</p>
              {!shown.host && <Banner meaning="warn">{words.mailWaits}</Banner>}
              <div className="two-columns">
                <TextField
                  label={words.mailHost}
                  value={shown.host ?? ''}
                  onChange={(host) => set({ host: host || null })}
                  placeholder="smtp.belloc.fr"
                />
                <TextField
                  label={words.mailPort}
                  value={shown.port?.toString() ?? ''}
                  inputMode="numeric"
                  onChange={(port) => set({ port: Number(port) || null })}
                  placeholder="587"
                />
                <SelectField
                  label={words.mailSecurity}
                  value={shown.security ?? 'starttls'}
                  options={SECURITY.map((value) => ({ value, label: words.mailSecurities[value] ?? value }))}
                  onChange={(security) => set({ security })}
                />
                <TextField
                  label={words.mailUser}
                  value={shown.userName ?? ''}
                  onChange={(userName) => set({ userName: userName || null })}
                  autoComplete="off"
                />
                <PasswordField
                  label={words.mailPassword}
                  value={shown.password ?? ''}
                  onChange={(password) => set({ password })}
                  hint={shown.passwordSet ? words.mailPasswordSet : undefined}
                  autoComplete="new-password"
                />
                <TextField
                  label={words.mailFrom}
                  value={shown.from ?? ''}
                  onChange={(from) => set({ from: from || null })}
                  type="email"
                  placeholder="devis@belloc.fr"
                />
                <TextField
                  label={words.mailFromName}
                  value={shown.fromName ?? ''}
                  onChange={(fromName) => set({ fromName: fromName || null })}
                />
              </div>
              <Button
                icon="send"
                busy={busy}
                disabled={draft !== null || !shown.host}
                onClick={test}
                className="self-start"
              >
                {words.mailTest}
              </Button>
            </>
          )}
          {shownText && (
            <>
              <h2>{words.templateTitle}</h2>
              <p className="t2">{words.templateLead}</p>
              <TextField
                label={words.templateSubject}
                value={shownText.subject}
                onChange={(subject) => setText({ ...shownText, subject })}
              />
              <Field label={words.templateBody}>
                {({ id }) => (
                  <textarea
                    id={id}
                    className="in"
                    rows={10}
                    value={shownText.body}
                    onChange={(event) => setText({ ...shownText, body: event.target.value })}
                  />
                )}
              </Field>
            </>
          )}
        </div>
      </div>
      {(draft || text) && (
        <ApplyCounter
          said={words.mailChanged}
          label={common.save}
          busy={busy}
          onApply={save}
          onCancel={() => {
            setDraft(null);
            setText(null);
          }}
        />
      )}
    </>
  );
}
