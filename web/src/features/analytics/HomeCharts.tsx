import { useState } from 'react';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { objectOf, pluralOf } from '../../records/dictionary.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ChartBars } from './ChartBars.tsx';
import { ChartDialog } from './ChartDialog.tsx';
import type { SavedChart } from './chartsApi.ts';
import { groupingFields } from './groupingFields.ts';
import { useCharts } from './useCharts.ts';

const SHOWN = 12;

/** The charts somebody kept, in their own order; reckoned anew whenever the page is opened. */
export function HomeCharts() {
  const { charts } = useCharts();
  const { model } = useWorkspace();
  return charts.map((chart, index) => {
    const object = objectOf(model, chart.object);
    return (
      object &&
      groupingFields(object, model).some((field) => field.key === chart.definition.by) && (
        <ChartCard
          key={chart.id}
          chart={chart}
          object={object}
          first={index === 0}
          last={index === charts.length - 1}
        />
      )
    );
  });
}

interface ChartCardProps {
  chart: SavedChart;
  object: ObjectType;
  first: boolean;
  last: boolean;
}

function ChartCard({ chart, object, first, last }: ChartCardProps) {
  const { messages, language } = useLanguage();
  const words = messages.charts;
  const { change, move, remove } = useCharts();
  const [open, setOpen] = useState(false);
  return (
    <section className="card chart-card" aria-label={chart.name}>
      <header>
        {chart.shared && <Icon name="team" size={14} />}
        <h2>{chart.name}</h2>
        <span className="sm t3">{pluralOf(object, language)}</span>
        <span className="sp" />
        {!chart.mine && (
          <Button look="ghost" onClick={() => setOpen(true)}>
            {words.seeAll}
          </Button>
        )}
        {chart.mine && (
          <Menu position="bottom-end" classNames={{ dropdown: 'menu', item: 'it' }}>
            <Menu.Target>
              <IconButton icon="more" size="small" label={words.acts(chart.name)} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setOpen(true)}>{words.edit}</Menu.Item>
              {!first && <Menu.Item onClick={() => move(chart, -1)}>{words.up}</Menu.Item>}
              {!last && <Menu.Item onClick={() => move(chart, 1)}>{words.down}</Menu.Item>}
              <Menu.Item onClick={() => change(chart, { shared: !chart.shared })}>
                {chart.shared ? words.unshare : words.share}
              </Menu.Item>
              <Menu.Item className="it dangerous" onClick={() => remove(chart)}>
                {words.remove}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </header>
      <div className="home-bars">
        <ChartBars object={object} form={chart.definition} most={SHOWN} />
      </div>
      {open && (
        <ChartDialog
          object={object}
          form={chart.definition}
          chart={chart.mine ? chart : undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
