import { first } from './en.first.ts';
import { later } from './en.later.ts';
import type { Messages } from './fr.ts';

export const en: Messages = { ...first, ...later };
import { charts } from './en/charts.ts';
import { common } from './en/common.ts';
import { directories } from './en/directories.ts';
import { duplicates } from './en/duplicates.ts';
import { exports } from './en/exports.ts';
import { fields } from './en/fields.ts';
import { files } from './en/files.ts';
import { filters } from './en/filters.ts';
import { frame, palette } from './en/frame.ts';
import { columnMenu, grid, rowMenu } from './en/grid.ts';
import { handOver } from './en/handOver.ts';
import { help } from './en/help.ts';
import { imports } from './en/imports.ts';
import { keySheet } from './en/keys.ts';
import { list } from './en/list.ts';
import { live } from './en/live.ts';
import { conflict, operations } from './en/operations.ts';
import { outbox } from './en/outbox.ts';
import { pending } from './en/pending.ts';
import { home, quote, revenue } from './en/quote.ts';
import { record } from './en/record.ts';
import { secondFactor } from './en/secondFactor.ts';
import { session } from './en/session.ts';
import { settings } from './en/settings.ts';
import { company, setup } from './en/setup.ts';
import type { Messages } from './fr.ts';

export const en: Messages = {
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
