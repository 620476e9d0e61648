import type { Field, FigureOf, ViewDefinition, ViewFigure } from '../../api/types.ts';
import { kindOf } from '../fields/registry.ts';
import type { ShownColumn } from './columns.ts';

/** What can be asked of a column: numbers add up, days have a first and a last, anything is filled or not. */
export function figuresOf(field: Field): FigureOf[] {
  if (field.settings.unsummed === true) return [];
  const { sheet } = kindOf(field.type);
  if (sheet === 'number') return ['sum', 'average', 'min', 'max', 'filled'];
  if (sheet === 'percent') return ['average', 'min', 'max', 'filled'];
  return sheet ? ['min', 'max', 'filled'] : ['filled'];
}

/** Amounts are summed unless the view says otherwise. */
export function figureOf(field: Field, definition: ViewDefinition): FigureOf | null {
  const said = definition.summary?.find((figure) => figure.field === field.key)?.of;
  if (said === 'none') return null;
  if (said && figuresOf(field).includes(said)) return said;
  return field.type === 'amount' || field.type === 'rollup' ? 'sum' : null;
}

export function shownFigures(columns: ShownColumn[], definition: ViewDefinition): { field: string; of: FigureOf }[] {
  return columns.slice(1).flatMap(({ field }) => {
    const of = figureOf(field, definition);
    return of ? [{ field: field.key, of }] : [];
  });
}

/** The view's summary with another figure for one column. */
export function withFigure(summary: ViewFigure[] | undefined, field: string, of: ViewFigure['of']): ViewFigure[] {
  return [...(summary ?? []).filter((figure) => figure.field !== field), { field, of }];
}
