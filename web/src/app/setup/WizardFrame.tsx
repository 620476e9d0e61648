import type { ReactNode } from 'react';
import { speakToServerIn } from '../../api/client.ts';
import { type LanguageCode, useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { type SetupDraft, STEPS, type Step } from './setupDraft.ts';

/** Four steps at the left, one page at the right, the counter that goes on. */
export function WizardFrame(props: {
  draft: SetupDraft;
  step: Step;
  foot: ReactNode;
  children: ReactNode;
  onSubmit(): void;
}) {
  const { messages, language, setLanguage } = useLanguage();
  const words = messages.setup;
  const at = STEPS.indexOf(props.step);
  const { company, people } = props.draft;
  const done: Partial<Record<Step, string>> = { company: company.name, team: words.together(people.length + 1) };
  return (
    <div className="wizard">
      <aside className="wizard-side">
        <div className="row brand">
          <Logo size={32} />
          <b>Comptoir</b>
        </div>
        <h1>{words.title}</h1>
        <p className="t2">{words.lead}</p>
        <ol>
          {STEPS.map((step, index) => (
            <li
              key={step}
              className={index === at ? 'now' : index < at ? 'done' : undefined}
              aria-current={index === at ? 'step' : undefined}
            >
              <span className="disc">{index < at ? <Icon name="check" size={14} /> : index + 1}</span>
              <span>
                <b className="md">{words.steps[step]}</b>
                <span className="sm t2">
                  {index < at ? (done[step] ?? words.stepHints[step]) : words.stepHints[step]}
                </span>
              </span>
            </li>
          ))}
        </ol>
        <p className="row t2 sm wizard-foot">
          <Icon name="lock" size={14} /> {messages.session.yourServer}
        </p>
        <label className="row sm">
          <Icon name="globe" size={14} />
          <span className="vh">{messages.session.language}</span>
          <select
            className="bare-select"
            value={language}
            onChange={(event) => {
              speakToServerIn(event.target.value);
              void setLanguage(event.target.value as LanguageCode);
            }}
          >
            <option value="fr">Français</option>
            <option value="en">English</option>
          </select>
        </label>
      </aside>
      <main className="wizard-main">
        <form
          className="wizard-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            props.onSubmit();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            props.onSubmit();
          }}
        >
          <div className="wizard-page">
            <div className="wizard-column" key={props.step}>
              {props.children}
            </div>
          </div>
          <div className="counter">
            <span className="t2">{words.stepOf(at + 1, STEPS.length)}</span>
            <progress
              className="bar"
              value={at + 1}
              max={STEPS.length}
              aria-label={words.stepOf(at + 1, STEPS.length)}
            />
            <span className="sp" />
            {props.foot}
          </div>
        </form>
      </main>
    </div>
  );
}
