import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { checkSetupLink, readInstance, readSession, setUp } from '../../api/session.ts';
import type { SetupResult } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DoorCard, Doorstep } from '../doorstep/Doorstep.tsx';
import { CompanyStep } from './CompanyStep.tsx';
import { DataStep } from './DataStep.tsx';
import { HabitsStep } from './HabitsStep.tsx';
import {
  emptySetup,
  lacks,
  type SetupDraft,
  STEPS,
  type Step,
  setupRequest,
  stepOfProblem,
  withTyped,
} from './setupDraft.ts';
import { TeamStep } from './TeamStep.tsx';
import { WizardFrame } from './WizardFrame.tsx';

/** The first run: company, team, habits, data. The instance is claimed once, at the end of the third step. */
export function SetupPage() {
  const { token } = useSearch({ from: '/setup' });
  const { session: words } = useMessages();
  const navigate = useNavigate();
  const checked = useQuery({
    queryKey: ['setup', token],
    queryFn: async () => {
      await readInstance();
      await checkSetupLink(token);
      return true;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (checked.error) {
    return (
      <Doorstep>
        <DoorCard
          title={words.linkUsedTitle}
          said={checked.error instanceof Problem && checked.error.detail ? checked.error.detail : words.linkUsed}
          foot={
            <>
              <span className="sp" />
              <Button size="lg" onClick={() => navigate({ to: '/' })}>
                {words.toSignIn}
              </Button>
            </>
          }
        />
      </Doorstep>
    );
  }
  return checked.data ? <Wizard token={token} /> : null;
}

function Wizard({ token }: { token: string }) {
  const { setup: words, common } = useMessages();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<SetupDraft>(emptySetup);
  const [step, setStep] = useState<Step>('company');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [result, setResult] = useState<SetupResult | null>(null);
  const [busy, setBusy] = useState(false);
  const index = STEPS.indexOf(step);
  const lacking = lacks(draft, step);
  const errorAt = (place: string) =>
    problem?.at.find((found) => found.place === place)?.detail ??
    (tried && lacking[place] ? words.needed[lacking[place]] : null);

  async function onwards() {
    setTried(true);
    const now = step === 'team' ? withTyped(draft, draft.typed) : draft;
    setDraft(now);
    if (Object.keys(lacks(now, step)).length > 0 || busy) return;
    if (step !== 'habits') return goTo(STEPS[index + 1] ?? 'data');
    setBusy(true);
    try {
      const made = await setUp(setupRequest(draft, token));
      queries.setQueryData(keys.session, await readSession());
      setResult(made);
      goTo('data');
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      setStep(stepOfProblem(error.at.map((found) => found.place)) ?? step);
    } finally {
      setBusy(false);
    }
  }
  function goTo(next: Step) {
    setTried(false);
    setProblem(null);
    setStep(next);
  }
  const change = (part: Partial<SetupDraft>) => setDraft((before) => ({ ...before, ...part }));

  return (
    <WizardFrame
      draft={draft}
      step={step}
      foot={
        step === 'data' ? null : (
          <>
            {index > 0 && (
              <Button look="ghost" size="lg" onClick={() => goTo(STEPS[index - 1] ?? 'company')}>
                {common.back}
              </Button>
            )}
            <Button look="primary" size="lg" busy={busy} shortcut={common.enter} onClick={onwards}>
              {step === 'habits' ? words.open : words.next}
            </Button>
          </>
        )
      }
      onSubmit={onwards}
    >
      {problem && (
        <Banner meaning="danger">
          {problem.isSilence ? common.unreachable : problem.at[0]?.detail || problem.detail}
        </Banner>
      )}
      {step === 'company' && <CompanyStep draft={draft} change={change} errorAt={errorAt} />}
      {step === 'team' && <TeamStep draft={draft} change={change} errorAt={errorAt} />}
      {step === 'habits' && <HabitsStep draft={draft} change={change} />}
      {step === 'data' && result && <DataStep result={result} />}
    </WizardFrame>
  );
}
