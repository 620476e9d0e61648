import type { Filter, ObjectType, Sort, View, ViewDefinition, ViewFigure } from '../../api/types.ts';

export interface Column {
  field: string;
  width?: number;
}

/** What the address of a list says: a saved view, and whatever was changed on it since. */
export interface ListState {
  view?: string;
  filter?: Filter;
  sort?: Sort[];
  columns?: Column[];
  search?: string;
  color?: string;
  summary?: ViewFigure[];
  open?: string;
}

type Search = Record<string, unknown>;

const NO_COLOR = '-';
const FIGURES = ['sum', 'average', 'min', 'max', 'filled', 'none'] as const;

/** Reads the address bar; what it does not understand is left out. */
export function readListState(search: Search): ListState {
  const state: ListState = {};
  if (typeof search.view === 'string') state.view = search.view;
  if (isFilter(search.filter)) state.filter = search.filter;
  if (typeof search.sort === 'string') state.sort = readSort(search.sort);
  if (typeof search.columns === 'string') state.columns = readColumns(search.columns);
  if (search.q !== undefined) state.search = String(search.q);
  if (search.color !== undefined) state.color = search.color === NO_COLOR ? '' : String(search.color);
  if (typeof search.summary === 'string') state.summary = readSummary(search.summary);
  if (typeof search.open === 'string') state.open = search.open;
  return state;
}

export function writeListState(state: ListState): Search {
  return dropEmpty({
    view: state.view,
    filter: state.filter,
    sort: state.sort && writeSort(state.sort),
    columns: state.columns
      ?.map((column) => (column.width ? `${column.field}:${column.width}` : column.field))
      .join(','),
    q: state.search || undefined,
    color: state.color === '' ? NO_COLOR : state.color,
    summary: state.summary?.map((figure) => `${figure.field}:${figure.of}`).join(','),
    open: state.open,
  });
}

export function readSort(text: string): Sort[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('-') ? { field: part.slice(1), desc: true } : { field: part, desc: false }));
}

export function writeSort(sort: Sort[]): string {
  return sort.map((part) => (part.desc ? `-${part.field}` : part.field)).join(',');
}

function readColumns(text: string): Column[] {
  return text.split(',').flatMap((part) => {
    const [field = '', width] = part.split(':');
    if (field === '') return [];
    return [Number(width) > 0 ? { field, width: Number(width) } : { field }];
  });
}

function readSummary(text: string): ViewFigure[] {
  return text.split(',').flatMap((part) => {
    const [field = '', asked] = part.split(':');
    const of = FIGURES.find((figure) => figure === asked);
    return field !== '' && of ? [{ field, of }] : [];
  });
}

function isFilter(value: unknown): value is Filter {
  if (typeof value !== 'object' || value === null) return false;
  if ('all' in value) return Array.isArray(value.all) && value.all.every(isFilter);
  if ('any' in value) return Array.isArray(value.any) && value.any.every(isFilter);
  return 'field' in value && typeof value.field === 'string' && 'op' in value && typeof value.op === 'string';
}

function dropEmpty(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** What carries a number by itself is read from its latest; the rest in the order of names. */
export function newestFirst(object: ObjectType): Sort[] | undefined {
  const [key] = object.labelFields;
  const numbered = object.fields.some((field) => field.key === key && field.type === 'autoNumber');
  return key && numbered ? [{ field: key, desc: true }] : undefined;
}

/** The view with what was changed on it: what the list shows. */
export function shownDefinition(state: ListState, view: View | undefined, object?: ObjectType): ViewDefinition {
  const base = view?.definition ?? {};
  return {
    columns: state.columns ?? base.columns,
    filter: orNone(state.filter ?? base.filter),
    sort: state.sort ?? base.sort ?? (object && newestFirst(object)),
    search: state.search ?? base.search,
    color: state.color ?? base.color,
    summary: state.summary ?? base.summary,
  };
}

function orNone(filter: Filter | undefined): Filter | undefined {
  if (!filter) return undefined;
  if ('all' in filter && filter.all.length === 0) return undefined;
  return 'any' in filter && filter.any.length === 0 ? undefined : filter;
}

export function isChanged(state: ListState, view: View | undefined): boolean {
  const base = view?.definition ?? {};
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  if (state.filter !== undefined && !same(orNone(state.filter), orNone(base.filter))) return true;
  if (state.sort !== undefined && !same(state.sort, base.sort ?? [])) return true;
  if (state.color !== undefined && !same(state.color, base.color)) return true;
  if (state.summary !== undefined && !same(state.summary, base.summary)) return true;
  return state.columns !== undefined && !same(state.columns, base.columns);
}

/** A heading clicked: up, then down, then as it came. */
export function nextSort(sort: Sort[] | undefined, field: string): Sort[] {
  const current = sort?.find((part) => part.field === field);
  if (!current) return [{ field, desc: false }];
  return current.desc ? [] : [{ field, desc: true }];
}
