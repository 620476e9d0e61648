import type { Messages } from '../fr.ts';

export const frame: Messages['frame'] = {
  sidebar: 'Contents',
  objects: 'Objects',
  sharedViews: 'Team views',
  imports: 'Import',
  importFile: 'Import a file',
  outbox: 'Outbox',
  settings: 'Settings',
  search: 'Search or act…',
  create: 'Create',
  person: (name) => `${name}: language, appearance, sign out`,
  profile: 'My profile',
  appearance: 'Appearance',
  schemes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  shortcuts: 'Shortcuts',
};

export const palette: Messages['palette'] = {
  title: 'Search or act',
  placeholder: 'A name, a number, an action…',
  best: 'Best action',
  results: 'Results',
  actions: 'Actions',
  recent: 'Last visited',
  choose: 'choose',
  open: 'open',
  newTab: 'open beside',
  found: (count, ms) => `${count} result${count === 1 ? '' : 's'} in ${ms} ms`,
  none: (text) => `Nothing for “${text}”. Try the beginning of a word.`,
  create: (name) => `Create: ${name.toLowerCase()}`,
  createNamed: (name, words) => `Create ${name.toLowerCase()} “${words}”`,
  goTo: (name) => `Go to ${name}`,
};
