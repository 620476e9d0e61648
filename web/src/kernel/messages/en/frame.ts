import type { Messages } from '../fr.ts';

export const frame: Messages['frame'] = {
  sidebar: 'Contents',
  objects: 'Objects',
  sharedViews: 'Team views',
  settings: 'Settings',
  search: 'Search or act…',
  create: 'Create',
  person: (name) => `${name}: language, appearance, sign out`,
  profile: 'My profile',
  appearance: 'Appearance',
  schemes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  shortcuts: 'Shortcuts valid here',
  keyGroups: [
    {
      name: 'Everywhere',
      keys: [
        ['Ctrl K', 'Search or act'],
        ['C', 'Create, then a letter'],
        ['Ctrl Z', 'Undo'],
        ['Ctrl Shift Z', 'Redo'],
        ['Esc', 'Close what is in front'],
        ['?', 'These shortcuts'],
      ],
    },
    {
      name: 'In a list',
      keys: [
        ['Arrows', 'Go from cell to cell'],
        ['F2', 'Edit the cell, or just type'],
        ['Enter', 'Save and go down'],
        ['Tab', 'Save and go right'],
        ['Space', 'Open the record beside'],
        ['Ctrl C', 'Copy the cell'],
      ],
    },
    {
      name: 'On a record',
      keys: [
        ['J', 'Next record'],
        ['K', 'Previous record'],
        ['O', 'Open it whole'],
        ['X', 'Select the row'],
        ['N', 'Write a note'],
      ],
    },
  ],
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
