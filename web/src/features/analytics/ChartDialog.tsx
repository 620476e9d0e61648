import { useState } from 'react';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, pluralOf } from '../../records/dictionary.ts';
import { writeSheet } from '../../records/list/sheetText.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, SwitchRow, TextField } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import {
  byPeriod,
  captionOf,
  measureInWords,
  measureOf,
  measuresOf,
  withBars,
  withMeasure,
  withParts,
} from './bars.ts';
import { ChartBars } from './ChartBars.tsx';
import { ChartFigures } from './ChartFigures.tsx';
import { chartSheet } from './chartSheet.ts';
import type { ChartForm, Period, SavedChart } from './chartsApi.ts';
import { drawnChart } from './drawnChart.ts';
import { groupingFields } from './groupingFields.ts';
import { useChart, useReader } from './useChart.ts';
import { useCharts } from './useCharts.ts';

const PERIODS: Period[] = ['month', 'quarter', 'year'];

interface ChartDialogProps {
  object: ObjectType;
  form: ChartForm;
  /** The chart kept already that is changed here. */
  chart?: SavedChart;
  onClose(): void;
}

/** A chart in a few choices: a bar for each what, divided by what, how high; then a name that keeps it. */
export function ChartDialog({ object, form: given, chart, onClose }: ChartDialogProps) {
  const { messages, language } = useLanguage();
  const words = messages.charts;
  const { model } = useWorkspace();
  const charts = useCharts();
  const { show } = useToast();
  const [form, setForm] = useState(given);
  const [named, setNamed] = useState(chart?.name);
  const [shared, setShared] = useState(chart?.shared ?? false);
  const [asFigures, setAsFigures] = useState(false);
  const reader = useReader();
  const drawn = useChart(object, form);
  const fields = groupingFields(object, model);
  const by = fields.find((field) => field.key === form.by) ?? fields[0];
  if (!by) return null;
  const periods = byPeriod(by, model);
  const stackedBy = fields.find((field) => field.key === form.stackedBy);
  const measures = measuresOf(object);
  const name = named ?? captionOf(form, object, by, stackedBy, { messages, language });
  const periodOptions = PERIODS.map((period) => ({ value: period, label: words.periods[period] }));

  async function keep() {
    if (name.trim() === '') return;
    const wanted = { object: object.key, name: name.trim().slice(0, 80), shared, definition: form };
    if (await (chart ? charts.change(chart, wanted) : charts.keep(wanted))) onClose();
  }

  async function copy() {
    const shown = drawn.data && drawnChart(object, model, drawn.data, reader);
    if (!shown) return;
    await navigator.clipboard.writeText(writeSheet(chartSheet(object, shown, { messages, language })));
    show({ text: words.copied, icon: 'copy' });
  }

  return (
    <Dialog
      open
      width={720}
      onClose={onClose}
      onConfirm={() => void keep()}
      title={words.title(pluralOf(object, language))}
      foot={
        <>
          <Button look="ghost" icon="copy" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <span className="sp" />
          <Button look="ghost" shortcut={messages.common.escape} onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button look="primary" disabled={name.trim() === ''} onClick={() => void keep()}>
            {chart ? words.keepChanges : words.keep}
          </Button>
        </>
      }
    >
      <div className="chart-choices">
        <SelectField
          label={words.by}
          value={by.key}
          options={fields.map((field) => ({ value: field.key, label: nameOf(field, language) }))}
          onChange={(key) => setForm(withBars(form, key))}
        />
        {periods && (
          <SelectField
            label={words.period}
            value={form.period ?? 'month'}
            options={periodOptions}
            onChange={(period) => setForm({ ...form, period })}
          />
        )}
        <SelectField
          label={words.stackedBy}
          value={stackedBy?.key ?? ''}
          options={[
            { value: '', label: words.notStacked },
            ...fields
              .filter((field) => field.key !== by.key)
              .map((field) => ({ value: field.key, label: nameOf(field, language) })),
          ]}
          onChange={(key) => setForm(withParts(form, key, measures))}
        />
        {stackedBy && byPeriod(stackedBy, model) && (
          <SelectField
            label={words.stackedPeriod}
            value={form.stackedPeriod ?? 'month'}
            options={periodOptions}
            onChange={(stackedPeriod) => setForm({ ...form, stackedPeriod })}
          />
        )}
        <SelectField
          label={words.measure}
          value={measureOf(form)}
          options={measures.map((measure) => ({
            value: measure,
            label: measureInWords(withMeasure(form, measure), object, words, language),
          }))}
          onChange={(measure) => setForm(withMeasure(form, measure))}
        />
      </div>
      {stackedBy && (
        <div className="seg self-start" role="group" aria-label={words.shownAs}>
          {([false, true] as const).map((figures) => (
            <button
              key={String(figures)}
              type="button"
              aria-pressed={asFigures === figures}
              onClick={() => setAsFigures(figures)}
            >
              {figures ? words.asFigures : words.asBars}
            </button>
          ))}
        </div>
      )}
      <div className="chart-drawn">
        {stackedBy && asFigures && drawn.data ? (
          <ChartFigures object={object} read={drawn.data} />
        ) : (
          <ChartBars object={object} form={form} />
        )}
      </div>
      <div className="col form">
        <TextField label={words.name} value={name} onChange={setNamed} maxLength={80} />
        <SwitchRow label={words.everyone} checked={shared} onChange={setShared} />
      </div>
    </Dialog>
  );
}
