import { charts } from './en/charts.ts';
import { common } from './en/common.ts';
import { duplicates } from './en/duplicates.ts';
import { exports } from './en/exports.ts';
import { fields } from './en/fields.ts';
import { files } from './en/files.ts';
import { filters } from './en/filters.ts';
import { frame, palette } from './en/frame.ts';
import { columnMenu, grid, rowMenu } from './en/grid.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { list } from './en/list.ts';
import { live } from './en/live.ts';
import { conflict, operations } from './en/operations.ts';
import { pending } from './en/pending.ts';
import { record } from './en/record.ts';
import { session } from './en/session.ts';
import type { FirstMessages } from './fr.first.ts';

/** The words of the first sight of any page. */
export const first: FirstMessages = {
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
