import { first } from './fr.first.ts';
import { later } from './fr.later.ts';

/** Every word of the screens, in French: its shape is the type the other languages must match. */
export const fr = { ...first, ...later };
import { charts } from './fr/charts.ts';
import { common } from './fr/common.ts';
import { directories } from './fr/directories.ts';
import { duplicates } from './fr/duplicates.ts';
import { exports } from './fr/exports.ts';
import { fields } from './fr/fields.ts';
import { files } from './fr/files.ts';
import { filters } from './fr/filters.ts';
import { frame, palette } from './fr/frame.ts';
import { columnMenu, grid, rowMenu } from './fr/grid.ts';
import { handOver } from './fr/handOver.ts';
import { help } from './fr/help.ts';
import { imports } from './fr/imports.ts';
import { keySheet } from './fr/keys.ts';
import { list } from './fr/list.ts';
import { live } from './fr/live.ts';
import { conflict, operations } from './fr/operations.ts';
import { outbox } from './fr/outbox.ts';
import { pending } from './fr/pending.ts';
import { home, quote, revenue } from './fr/quote.ts';
import { record } from './fr/record.ts';
import { secondFactor } from './fr/secondFactor.ts';
import { session } from './fr/session.ts';
import { settings } from './fr/settings.ts';
import { company, setup } from './fr/setup.ts';

/** Every word of the screens, in French: its shape is the type the other languages must match. */
export const fr = {
  common,
  session,
  secondFactor,
  fields,
  files,
  filters,
  list,
  live,
  grid,
  rowMenu,
  columnMenu,
  keySheet,
  imports,
  exports,
  operations,
  conflict,
  outbox,
  pending,
  record,
  directories,
  duplicates,
  handOver,
  help,
  frame,
  palette,
  setup,
  company,
  settings,
  charts,
  quote,
  revenue,
  home,
};

export type Messages = typeof fr;
