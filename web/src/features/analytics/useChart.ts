import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { kindOf } from '../../records/fields/registry.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { type ChartForm, chartKeys, chartsApi, type ReadChart, type Summed } from './chartsApi.ts';

/** The bars of a list, reckoned by the server over all its rows; until new ones are there, those before, with what was asked then. */
export function useChart(object: ObjectType, form: ChartForm) {
  const { slug } = useWorkspace();
  const api = useMemo(() => chartsApi(slug), [slug]);
  return useQuery({
    queryKey: chartKeys.bars(slug, object.key, form),
    queryFn: async ({ signal }): Promise<ReadChart> => ({ form, chart: await api.draw(object.key, form, signal) }),
    placeholderData: (before) => before,
  });
}

/** How a figure of the chart is written: as the field it is of. */
export function useFigureText(object: ObjectType, form: ChartForm): (sum: Summed) => string {
  const reader = useReader();
  const field = form.of && form.of !== 'count' && object.fields.find((candidate) => candidate.key === form.field);
  return ({ count, value }) => {
    if (!field) return reader.format.integer(count);
    return value === null ? '–' : kindOf(field.type).toText(value, field, reader);
  };
}

export function useReader() {
  const { messages, language, format } = useLanguage();
  const { me } = useWorkspace();
  return { messages, language, format, zone: me.workspace.zone };
}
