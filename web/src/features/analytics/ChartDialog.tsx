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
import { barName, byPeriod, inOrder, measureInWords, measureOf, measuresOf, withMeasure } from './bars.ts';
import { ChartBars, useChart } from './ChartBars.tsx';
import type { ChartForm, Period, SavedChart } from './chartsApi.ts';
import { groupingFields } from './groupingFields.ts';
import { useCharts } from './useCharts.ts';

const PERIODS: Period[] = ['month', 'quarter', 'year'];

interface ChartDialogProps {
  object: ObjectType;
  form: ChartForm;
  /** The chart kept already that is changed here. */
  chart?: SavedChart;
  onClose(): void;
}

/** A chart in three choices: a bar for each what, over which period, how high; then a name that keeps it. */
export function ChartDialog({ object, form: given, chart, onClose }: ChartDialogProps) {
  const { messages, language } = useLanguage();
  const words = messages.charts;
  const { model } = useWorkspace();
  const charts = useCharts();
  const { show } = useToast();
  const [form, setForm] = useState(given);
  const [named, setNamed] = useState(chart?.name);
  const [shared, setShared] = useState(chart?.shared ?? false);
  const drawn = useChart(object, form);
  const fields = groupingFields(object, model);
  const by = fields.find((field) => field.key === form.by) ?? fields[0];
  if (!by) return null;
  const periods = byPeriod(by, model);
  const name = named ?? words.caption(measureInWords(form, object, words, language), nameOf(by, language));

  async function keep() {
    if (name.trim() === '') return;
    const wanted = { object: object.key, name: name.trim().slice(0, 80), shared, definition: form };
    if (await (chart ? charts.change(chart, wanted) : charts.keep(wanted))) onClose();
  }

  async function copy() {
    if (!drawn.data || !by) return;
    const number = (value: string | null) => (language === 'fr' ? (value ?? '').replace('.', ',') : (value ?? ''));
    const rows = inOrder(drawn.data.bars, periods).map((bar) => [
      barName(bar, by, form.period ?? 'month', { messages, language }),
      ...(measureOf(form) === 'count' ? [] : [number(bar.value)]),
      String(bar.count),
    ]);
    const heading = [
      nameOf(by, language),
      ...(measureOf(form) === 'count' ? [] : [measureInWords(form, object, words, language)]),
      words.records,
    ];
    await navigator.clipboard.writeText(writeSheet([heading, ...rows]));
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
          onChange={(key) => setForm({ ...form, by: key })}
        />
        {periods && (
          <SelectField
            label={words.period}
            value={form.period ?? 'month'}
            options={PERIODS.map((period) => ({ value: period, label: words.periods[period] }))}
            onChange={(period) => setForm({ ...form, period })}
          />
        )}
        <SelectField
          label={words.measure}
          value={measureOf(form)}
          options={measuresOf(object).map((measure) => ({
            value: measure,
            label: measureInWords(withMeasure(form, measure), object, words, language),
          }))}
          onChange={(measure) => setForm(withMeasure(form, measure))}
        />
      </div>
      <div className="chart-drawn">
        <ChartBars object={object} by={by} form={form} />
      </div>
      <div className="col form">
        <TextField label={words.name} value={name} onChange={setNamed} maxLength={80} />
        <SwitchRow label={words.everyone} checked={shared} onChange={setShared} />
      </div>
    </Dialog>
  );
}
