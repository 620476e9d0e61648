import { useState } from 'react';
import type { QuoteSeries } from '../../../api/settings-types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useProblemText } from '../../../records/problemText.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import { useSaving } from '../useSaving.ts';
import { useSetting } from '../useSetting.ts';

type Written = Pick<QuoteSeries, 'name' | 'pattern' | 'isDefault' | 'archived'>;

/** The series of numbers: the usual one of the settings, and those to choose from besides. */
export function SeriesList() {
  const words = useMessages().templates;
  const { api, me } = useWorkspace();
  const { data, refresh } = useSetting('quoteSeries', api.quoteSeries);
  const usual = useSetting('quotes', api.quoteSettings).data;
  const [open, setOpen] = useState<QuoteSeries | 'new' | null>(null);
  if (!data || !usual) return null;
  return (
    <section aria-label={words.series}>
      <h2>{words.series}</h2>
      <p className="t2">{words.seriesLead}</p>
      <ul className="tpl-list">
        <li className="tpl plain">
          <Icon name="hash" />
          <span className="grow md">{words.usualSeries}</span>
          <span className="num t2">{usual.next}</span>
          {!data.some((each) => each.isDefault) && <span className="lab">{words.byDefault}</span>}
        </li>
        {data.map((each) => (
          <li key={each.id}>
            <button type="button" className="tpl" disabled={!me.settings} onClick={() => setOpen(each)}>
              <Icon name="hash" />
              <span className={each.archived ? 'grow t3' : 'grow md'}>{each.name}</span>
              <span className="num t2">{each.next}</span>
              {each.isDefault && <span className="lab">{words.byDefault}</span>}
              {each.archived && <span className="t3 sm">{words.archived}</span>}
            </button>
          </li>
        ))}
      </ul>
      {me.settings && (
        <Button icon="plus" onClick={() => setOpen('new')}>
          {words.addSeries}
        </Button>
      )}
      {open && (
        <SeriesDialog
          series={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
          onKept={async () => {
            setOpen(null);
            await refresh();
          }}
        />
      )}
    </section>
  );
}

function SeriesDialog(props: { series: QuoteSeries | null; onClose(): void; onKept(): Promise<unknown> }) {
  const { templates: words, common, settings } = useMessages();
  const { api } = useWorkspace();
  const { show } = useToast();
  const problemText = useProblemText();
  const { save, busy, problem, errorAt } = useSaving();
  const { series } = props;
  const [form, setForm] = useState<Written>(series ?? { name: '', pattern: '', isDefault: false, archived: false });
  const ready = form.name.trim() !== '' && form.pattern.trim() !== '';
  const apply = () =>
    ready &&
    save(async () => {
      const { name, pattern, isDefault, archived } = form;
      const kept = await api.keepQuoteSeries(series?.id ?? null, { name, pattern, isDefault, archived });
      show({ text: words.seriesKept(kept.name, kept.next) });
      await props.onKept();
    });
  return (
    <Dialog
      open
      width={480}
      title={series ? series.name : words.addSeries}
      onClose={props.onClose}
      onConfirm={() => void apply()}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={common.escape} onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button look="primary" busy={busy} disabled={!ready} onClick={() => void apply()}>
            {common.save}
          </Button>
        </>
      }
    >
      <div className="col form">
        {problem && <Banner meaning="danger">{problemText(problem)}</Banner>}
        <TextField
          label={words.name}
          value={form.name}
          onChange={(name) => setForm({ ...form, name })}
          error={errorAt('name')}
          maxLength={60}
          autoComplete="off"
          autoFocus
          required
        />
        <TextField
          label={settings.quotesSeries}
          hint={series?.used ? words.seriesUsed : words.patternHint}
          value={form.pattern}
          onChange={(pattern) => setForm({ ...form, pattern })}
          error={errorAt('pattern')}
          disabled={series?.used}
          maxLength={60}
          autoComplete="off"
          required
        />
        <label className="row">
          <input
            type="checkbox"
            className="cb"
            checked={form.isDefault}
            disabled={form.archived}
            onChange={(event) => setForm({ ...form, isDefault: event.target.checked })}
          />
          {words.makeSeriesDefault}
        </label>
        {series && (
          <label className="row">
            <input
              type="checkbox"
              className="cb"
              checked={form.archived}
              onChange={(event) => setForm({ ...form, archived: event.target.checked, isDefault: false })}
            />
            {words.archive}
          </label>
        )}
      </div>
    </Dialog>
  );
}
