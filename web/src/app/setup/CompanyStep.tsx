import { useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasswordField, TextField } from '../../ui/Field.tsx';
import { passwordHint } from '../doorstep/password.ts';
import { CompanyFields } from '../settings/CompanyFields.tsx';
import { CurrencyField } from '../settings/CurrencyField.tsx';
import type { SetupDraft } from './setupDraft.ts';

interface StepProps {
  draft: SetupDraft;
  change(part: Partial<SetupDraft>): void;
  errorAt(place: string): string | null;
}

/** Who you are: the company that signs the quotes, and the person who opens the house. */
export function CompanyStep({ draft, change, errorAt }: StepProps) {
  const { setup: words, session } = useMessages();
  const [more, setMore] = useState(false);
  return (
    <>
      <h2>{words.companyTitle}</h2>
      <p className="t2">{words.companyLead}</p>
      <CompanyFields
        company={draft.company}
        change={(company) => change({ company })}
        errorAt={errorAt}
        whole={more}
        autoFocus
      />
      {more && (
        <div className="two-columns">
          <CurrencyField
            currency={draft.company.currency ?? 'EUR'}
            error={errorAt('company.currency')}
            onChange={(currency) => change({ company: { ...draft.company, currency } })}
          />
        </div>
      )}
      {!more && (
        <Button look="link" icon="plus" onClick={() => setMore(true)} className="self-start">
          {words.moreCompany}
        </Button>
      )}
      <h2>{words.youTitle}</h2>
      <div className="two-columns">
        <TextField
          label={words.yourName}
          value={draft.name}
          onChange={(name) => change({ name })}
          required
          autoComplete="name"
          error={errorAt('person.name')}
        />
        <TextField
          label={words.yourEmail}
          value={draft.email}
          onChange={(email) => change({ email })}
          required
          type="email"
          autoComplete="email"
          error={errorAt('person.email')}
        />
        <TextField
          label={session.userName}
          value={draft.userName}
          onChange={(userName) => change({ userName })}
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="none"
          placeholder={draft.email.split('@')[0]}
          error={errorAt('person.userName')}
        />
        <PasswordField
          label={session.password}
          value={draft.password}
          onChange={(password) => change({ password })}
          required
          autoComplete="new-password"
          hint={passwordHint(draft.password, session)}
          error={errorAt('person.password')}
        />
      </div>
    </>
  );
}
