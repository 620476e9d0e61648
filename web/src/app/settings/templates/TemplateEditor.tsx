import { useState } from 'react';
import type { QuoteTemplate } from '../../../api/settings-types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useProblemText } from '../../../records/problemText.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Field, TextField } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import { ApplyCounter } from '../ApplyCounter.tsx';
import { useSaving } from '../useSaving.ts';

const COLUMNS = ['detail', 'discount', 'vat', 'subtotals'] as const;
const COLOURS = ['#7a3b1e', '#1b1a19', '#04646f', '#2f4b8f'];

interface TemplateEditorProps {
  /** Nothing for the usual one, which the company's details and the settings of quotes make. */
  template: QuoteTemplate | null;
  /** Nothing for one not yet made, too. */
  id: string | null;
  mayChange: boolean;
  onKept(id: string): Promise<unknown>;
  onCancel(): void;
}

/** One template: its name, look, columns and texts, and how an invented quote looks in it. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { templates: words, common } = useMessages();
  const { api } = useWorkspace();
  const { show } = useToast();
  const problemText = useProblemText();
  const { save, busy, problem, errorAt, forget } = useSaving();
  const [draft, setDraft] = useState<QuoteTemplate | null>(props.id === null ? props.template : null);
  const [times, setTimes] = useState(0);
  const template = draft ?? props.template;
  const set = (part: Partial<QuoteTemplate>) => template && setDraft({ ...template, ...part });
  const apply = () =>
    draft &&
    save(async () => {
      const { id: _, ...form } = draft;
      const kept = await api.keepQuoteTemplate(props.id, form);
      setTimes(times + 1);
      setDraft(null);
      show({ text: words.kept(kept.name) });
      await props.onKept(kept.id);
    });
  const path = api.quoteTemplatePreview(props.id);
  return (
    <div className="tpl-work">
      <div className="tpl-form">
        {template === null && <p className="t2">{words.usualHint}</p>}
        {problem && <Banner meaning="danger">{problemText(problem)}</Banner>}
        {template && (
          <fieldset disabled={!props.mayChange}>
            <TextField
              label={words.name}
              value={template.name}
              onChange={(name) => set({ name })}
              error={errorAt('name')}
              maxLength={60}
              autoComplete="off"
              autoFocus={props.id === null}
              required
            />
            <Logo value={template.logo} error={errorAt('logo')} onLogo={(logo) => set({ logo })} />
            <TextField
              label={words.colour}
              hint={words.colourHint}
              value={template.accent}
              onChange={(accent) => set({ accent })}
              error={errorAt('accent')}
              maxLength={7}
              autoComplete="off"
            />
            <div className="row tpl-colours">
              {COLOURS.map((colour) => (
                <button
                  key={colour}
                  type="button"
                  className={template.accent === colour ? 'tpl-colour on' : 'tpl-colour'}
                  style={{ background: colour }}
                  aria-label={words.takeColour(colour)}
                  aria-pressed={template.accent === colour}
                  onClick={() => set({ accent: colour })}
                />
              ))}
            </div>
            <div className="tpl-columns">
              <h3 className="sm t2">{words.columns}</h3>
              {COLUMNS.map((column) => (
                <label key={column} className="row">
                  <input
                    type="checkbox"
                    className="cb"
                    checked={template.shows[column]}
                    onChange={(event) => set({ shows: { ...template.shows, [column]: event.target.checked } })}
                  />
                  {words.shows[column]}
                </label>
              ))}
            </div>
            <Long
              label={words.letter}
              hint={words.letterHint}
              value={template.letter}
              onText={(letter) => set({ letter })}
            />
            <Long
              label={words.conditions}
              hint={words.conditionsHint}
              value={template.conditions}
              onText={(conditions) => set({ conditions })}
            />
            <label className="row">
              <input
                type="checkbox"
                className="cb"
                checked={template.isDefault}
                disabled={template.archived}
                onChange={(event) => set({ isDefault: event.target.checked })}
              />
              {words.makeDefault}
            </label>
            {props.id !== null && (
              <label className="row">
                <input
                  type="checkbox"
                  className="cb"
                  checked={template.archived}
                  onChange={(event) => set({ archived: event.target.checked, isDefault: false })}
                />
                {words.archive}
              </label>
            )}
          </fieldset>
        )}
      </div>
      <div className="paper tpl-paper">
        {(props.template === null || props.id !== null) && (
          <iframe
            key={times}
            src={`${path}${path.includes('?') ? '&' : '?'}of=${times}`}
            title={words.preview}
            sandbox=""
            tabIndex={-1}
          />
        )}
      </div>
      {draft && (
        <ApplyCounter
          said={words.changed}
          effect={words.effect}
          label={common.save}
          busy={busy}
          disabled={draft.name.trim() === ''}
          onApply={() => void apply()}
          onCancel={() => {
            setDraft(null);
            forget();
            props.onCancel();
          }}
        />
      )}
    </div>
  );
}

function Long(props: { label: string; hint: string; value: string; onText(text: string): void }) {
  return (
    <Field label={props.label} hint={props.hint}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          className="in"
          rows={4}
          maxLength={10_000}
          aria-describedby={describedBy}
          value={props.value}
          onChange={(event) => props.onText(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A picture is read here and kept whole with the template. */
function Logo(props: { value: string; error: string | null; onLogo(logo: string): void }) {
  const words = useMessages().templates;
  const read = (file: File | undefined) => {
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => props.onLogo(String(reader.result));
    reader.readAsDataURL(file);
  };
  return (
    <Field label={words.logo} hint={props.value ? undefined : words.logoHint} error={props.error}>
      {({ id, describedBy }) => (
        <div className="row wrap">
          {props.value && <img className="tpl-logo" src={props.value} alt={words.logo} />}
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg,image/svg+xml"
            aria-describedby={describedBy}
            onChange={(event) => read(event.target.files?.[0])}
          />
          {props.value && (
            <Button look="link" size="small" onClick={() => props.onLogo('')}>
              {words.noLogo}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
