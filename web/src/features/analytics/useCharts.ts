import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { useProblemText } from '../../records/problemText.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { moved } from './bars.ts';
import { type ChartToKeep, chartKeys, chartsApi, type SavedChart } from './chartsApi.ts';

const NONE: SavedChart[] = [];

/** The charts one finds on the home page: one's own and everyone's. */
export function useCharts() {
  const { slug, go } = useWorkspace();
  const api = useMemo(() => chartsApi(slug), [slug]);
  const messages = useMessages();
  const words = messages.charts;
  const queries = useQueryClient();
  const { show } = useToast();
  const problemText = useProblemText();
  const read = useQuery({ queryKey: chartKeys.saved(slug), queryFn: () => api.list() });
  const charts = read.data ?? NONE;

  async function tried(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      show({ text: problemText(error), icon: 'alert', stays: true });
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: chartKeys.saved(slug) });
    }
  }

  const whole = (chart: SavedChart, part: Partial<ChartToKeep>): ChartToKeep => {
    const { object, name, shared, position, definition } = { ...chart, ...part };
    return { object, name, shared, position, definition };
  };
  const last = Math.max(0, ...charts.map((chart) => chart.position + 1));

  return {
    charts,
    error: read.error,
    async keep(chart: Omit<ChartToKeep, 'position'>) {
      const kept = await tried(() => api.add({ ...chart, position: last }));
      const action = { label: words.openHome, run: () => go(`/w/${slug}`) };
      if (kept) show({ text: words.kept(chart.name), icon: 'chart', action });
      return kept;
    },
    change: (chart: SavedChart, part: Partial<ChartToKeep>) => tried(() => api.change(chart.id, whole(chart, part))),
    /** Others' charts keep their place; one's own are numbered again where they stand. */
    move: (chart: SavedChart, by: -1 | 1) =>
      tried(async () => {
        const order = moved(charts, chart.id, by);
        for (const [position, each] of order.entries()) {
          if (each.mine && each.position !== position) await api.change(each.id, whole(each, { position }));
        }
      }),
    async remove(chart: SavedChart) {
      const gone = await tried(() => api.remove(chart.id));
      const back = { label: messages.operations.undo, run: () => void tried(() => api.add(whole(chart, {}))) };
      if (gone) show({ text: words.removed(chart.name), icon: 'trash', action: back });
    },
  };
}
