import { directories } from './fr/directories.ts';
import { handOver } from './fr/handOver.ts';
import { imports } from './fr/imports.ts';
import { keySheet } from './fr/keys.ts';
import { links } from './fr/links.ts';
import { outbox } from './fr/outbox.ts';
import { pictures } from './fr/pictures.ts';
import { quote, revenue } from './fr/quote.ts';
import { secondFactor } from './fr/secondFactor.ts';
import { settings } from './fr/settings.ts';
import { company, setup } from './fr/setup.ts';
import { talk } from './fr/talk.ts';
import { templates } from './fr/templates.ts';
import { tidying } from './fr/tidying.ts';

/** The words of what is fetched after the first sight: imports, quotes, settings. */
export const later = {
  talk,
  tidying,
  secondFactor,
  keySheet,
  imports,
  outbox,
  directories,
  handOver,
  pictures,
  setup,
  company,
  settings,
  quote,
  links,
  templates,
  revenue,
};

export type LaterMessages = typeof later;
