import { useState } from 'react';
import type { QuoteSettings } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useProblemText } from '../../records/problemText.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Field, TextField } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { ApplyCounter } from './ApplyCounter.tsx';
import { DiscountLimits } from './DiscountLimits.tsx';
import { useSaving } from './useSaving.ts';
import { useSetting } from './useSetting.ts';

/** How quotes are numbered, how long they hold, what stands under them. */
export function QuotesPage() {
  const { settings: words, common } = useMessages();
  const { api, me } = useWorkspace();
  const { show } = useToast();
  const problemText = useProblemText();
  const { data, refresh } = useSetting('quotes', api.quoteSettings);
  const [draft, setDraft] = useState<Partial<QuoteSettings> | null>(null);
  const { save, busy, problem, errorAt, forget } = useSaving();
  if (!data) return null;
  const { series, validForDays, linkDays, conditions, next } = { ...data, ...draft };
  const set = (part: Partial<QuoteSettings>) => setDraft({ ...draft, ...part });
  const apply = () =>
    save(async () => {
      await api.changeQuoteSettings({ series, validForDays, linkDays, conditions });
      await refresh();
      setDraft(null);
      show({ text: words.quotesSaved });
    });
  return (
    <>
      <div className="page">
        <div className="settings-column">
          <h2>{words.quotesTitle}</h2>
          <p className="t2">{words.quotesLead}</p>
          {problem && <Banner meaning="danger">{problemText(problem)}</Banner>}
          <div className="two-columns">
            <TextField
              label={words.quotesSeries}
              value={series}
              onChange={(text) => set({ series: text })}
              error={errorAt('series')}
              disabled={!me.settings}
              hint={
                <>
                  {words.quotesSeriesHint}
                  <b className="md">{next}</b>
                </>
              }
              maxLength={60}
              autoComplete="off"
            />
            <TextField
              label={words.quotesValidity}
              value={validForDays ? String(validForDays) : ''}
              inputMode="numeric"
              onChange={(text) => set({ validForDays: Number(text.replace(/\D/g, '')) })}
              error={errorAt('validForDays')}
              disabled={!me.settings}
              hint={me.settings ? undefined : words.templatesOnly}
              autoComplete="off"
            />
            <TextField
              label={words.quotesLinkDays}
              value={String(linkDays)}
              inputMode="numeric"
              onChange={(text) => set({ linkDays: Number(text.replace(/\D/g, '')) })}
              error={errorAt('linkDays')}
              disabled={!me.settings}
              hint={words.quotesLinkDaysHint}
              autoComplete="off"
            />
          </div>
          <Field
            label={words.quotesConditions}
            hint={me.templates ? words.quotesConditionsHint : words.noTemplates}
            error={errorAt('conditions')}
          >
            {({ id, describedBy }) => (
              <textarea
                id={id}
                className="in"
                rows={8}
                aria-describedby={describedBy}
                value={conditions}
                disabled={!me.templates}
                onChange={(event) => set({ conditions: event.target.value })}
              />
            )}
          </Field>
        </div>
        {me.settings && <DiscountLimits />}
      </div>
      {draft && (
        <ApplyCounter
          said={words.quotesChanged}
          label={common.save}
          busy={busy}
          onApply={apply}
          onCancel={() => {
            setDraft(null);
            forget();
          }}
        />
      )}
    </>
  );
}
