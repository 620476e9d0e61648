import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import type { MailSettings, MailTemplate } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useProblemText } from '../../records/problemText.ts';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasswordField, SelectField, TextField } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { ApplyCounter } from './ApplyCounter.tsx';
import { MessageTemplateEditor } from './MessageTemplateEditor.tsx';
import { useSaving } from './useSaving.ts';
import { useSetting } from './useSetting.ts';

const SECURITY = ['starttls', 'tls', 'none'];

/** Through which server mail leaves, and the words of a quote's message. */
export function MailPage() {
  const { settings: words, common } = useMessages();
  const { api, slug, me } = useWorkspace();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const { show } = useToast();
  const { act, busy: testing } = useAct();
  const { save, busy, problem, errorAt, forget } = useSaving();
  const mail = useSetting('mail', api.mail, me.settings);
  const template = useSetting('mailTemplate', api.mailTemplate, me.templates);
  const [draft, setDraft] = useState<MailSettings | null>(null);
  const [text, setText] = useState<MailTemplate | null>(null);
  const shown = draft ?? mail.data;
  const shownText = text ?? template.data;

  const set = (part: Partial<MailSettings>) => shown && setDraft({ ...shown, ...part });
  const apply = () =>
    save(async () => {
      if (draft) await api.changeMail(draft);
      if (text) await api.changeMailTemplate({ subject: text.subject, body: text.body });
      await Promise.all([
        me.settings && mail.refresh(),
        template.refresh(),
        queries.invalidateQueries({ queryKey: keys.outbox(slug) }),
      ]);
      setDraft(null);
      setText(null);
      show({ text: words.mailSaved });
    });
  const test = () =>
    act(async () => {
      const { to } = await api.testMail();
      show({ text: words.mailTested(to), icon: 'mail' });
    });
  return (
    <>
      <div className="page">
        <div className="settings-column">
          {problem && <Banner meaning="danger">{problemText(problem)}</Banner>}
          {shown && (
            <>
              <h2>{words.mailTitle}</h2>
              <p className="t2">{words.mailLead}</p>
              {!mail.data?.host && <Banner meaning="warn">{words.mailWaits}</Banner>}
              <div className="two-columns">
                <TextField
                  label={words.mailHost}
                  value={shown.host ?? ''}
                  error={errorAt('host')}
                  onChange={(host) => set({ host: host || null })}
                  placeholder="smtp.belloc.fr"
                />
                <TextField
                  label={words.mailPort}
                  value={shown.port?.toString() ?? ''}
                  error={errorAt('port')}
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
                  error={errorAt('userName')}
                  onChange={(userName) => set({ userName: userName || null })}
                  autoComplete="off"
                />
                <PasswordField
                  label={words.mailPassword}
                  value={shown.password ?? ''}
                  error={errorAt('password')}
                  onChange={(password) => set({ password })}
                  hint={shown.passwordSet ? words.mailPasswordSet : undefined}
                  autoComplete="new-password"
                />
                <TextField
                  label={words.mailFrom}
                  value={shown.from ?? ''}
                  error={errorAt('from')}
                  onChange={(from) => set({ from: from || null })}
                  type="email"
                  placeholder="devis@belloc.fr"
                />
                <TextField
                  label={words.mailFromName}
                  value={shown.fromName ?? ''}
                  error={errorAt('fromName')}
                  onChange={(fromName) => set({ fromName: fromName || null })}
                />
              </div>
              <Button
                icon="send"
                busy={testing}
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
              <MessageTemplateEditor
                template={shownText}
                change={(part) => setText({ ...shownText, ...part })}
                errorAt={errorAt}
              />
            </>
          )}
        </div>
      </div>
      {(draft || text) && (
        <ApplyCounter
          said={words.mailChanged}
          label={common.save}
          busy={busy}
          onApply={apply}
          onCancel={() => {
            setDraft(null);
            setText(null);
            forget();
          }}
        />
      )}
    </>
  );
}
