import { charts } from './fr/charts.ts';
import { common } from './fr/common.ts';
import { duplicates } from './fr/duplicates.ts';
import { exports } from './fr/exports.ts';
import { fields } from './fr/fields.ts';
import { files } from './fr/files.ts';
import { filters } from './fr/filters.ts';
import { frame, palette } from './fr/frame.ts';
import { columnMenu, grid, rowMenu } from './fr/grid.ts';
import { help } from './fr/help.ts';
import { home } from './fr/home.ts';
import { list } from './fr/list.ts';
import { live } from './fr/live.ts';
import { conflict, operations } from './fr/operations.ts';
import { pending } from './fr/pending.ts';
import { record } from './fr/record.ts';
import { session } from './fr/session.ts';

/** The words of the first sight of any page. */
export const first = {
  common,
  session,
  fields,
  files,
  filters,
  list,
  live,
  grid,
  rowMenu,
  columnMenu,
  exports,
  operations,
  conflict,
  pending,
  record,
  duplicates,
  frame,
  palette,
  charts,
  help,
  home,
};

export type FirstMessages = typeof first;
