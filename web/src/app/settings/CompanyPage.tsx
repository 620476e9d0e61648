import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Company } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useProblemText } from '../../records/problemText.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { ApplyCounter } from './ApplyCounter.tsx';
import { CompanyFields } from './CompanyFields.tsx';
import { CurrencyField } from './CurrencyField.tsx';
import { useSetting } from './useSetting.ts';
import { ZoneField } from './ZoneField.tsx';

/** The company's details, as every quote will bear them. */
export function CompanyPage() {
  const { settings: words } = useMessages();
  const { api, slug } = useWorkspace();
  const queries = useQueryClient();
  const { show } = useToast();
  const problemText = useProblemText();
  const { data, refresh } = useSetting('company', api.company);
  const [draft, setDraft] = useState<Company | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const company = draft ?? data;
  if (!company) return null;

  async function save(next: Company) {
    setBusy(true);
    try {
      await api.changeCompany(next);
      await refresh();
      await queries.invalidateQueries({ queryKey: keys.me(slug) });
      setDraft(null);
      setProblem(null);
      show({ text: words.companySaved });
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem({}));
    } finally {
      setBusy(false);
    }
  }
  const errorAt = (place: string) =>
    problem?.at.find((found) => found.place === place || `company.${found.place}` === place)?.detail ?? null;
  return (
    <>
      <div className="page">
        <div className="settings-column">
          <h2>{words.companyTitle}</h2>
          <p className="t2">{words.companyLead}</p>
          {problem && problem.at.length === 0 && <Banner meaning="danger">{problemText(problem)}</Banner>}
          <CompanyFields company={company} change={setDraft} errorAt={errorAt} whole />
          <h3>{words.companyPlace}</h3>
          <div className="two-columns">
            <ZoneField zone={company.zone ?? 'Europe/Paris'} onChange={(zone) => setDraft({ ...company, zone })} />
            <CurrencyField
              currency={company.currency ?? 'EUR'}
              error={errorAt('currency')}
              onChange={(currency) => setDraft({ ...company, currency })}
            />
          </div>
        </div>
      </div>
      {draft && (
        <ApplyCounter
          said={words.companyChanged}
          effect={words.companyEffect}
          busy={busy}
          onApply={() => save(draft)}
          onCancel={() => setDraft(null)}
        />
      )}
    </>
  );
}
