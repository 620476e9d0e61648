import { directories } from './en/directories.ts';
import { handOver } from './en/handOver.ts';
import { imports } from './en/imports.ts';
import { keySheet } from './en/keys.ts';
import { links } from './en/links.ts';
import { outbox } from './en/outbox.ts';
import { pictures } from './en/pictures.ts';
import { quote, revenue } from './en/quote.ts';
import { secondFactor } from './en/secondFactor.ts';
import { settings } from './en/settings.ts';
import { company, setup } from './en/setup.ts';
import { talk } from './en/talk.ts';
import { templates } from './en/templates.ts';
import { tidying } from './en/tidying.ts';
import type { LaterMessages } from './fr.later.ts';

/** The words of what is fetched after the first sight: imports, quotes, settings. */
export const later: LaterMessages = {
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
