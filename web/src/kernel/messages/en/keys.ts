import type { Messages } from '../fr.ts';

export const keySheet: Messages['keySheet'] = {
  title: 'Shortcuts valid here',
  list: (name) => `List: ${name.toLowerCase()}`,
  search: 'Find a gesture',
  none: (text) => `No gesture for “${text}”.`,
  note: 'A single letter never acts while something is typed; Esc leaves the cell.',
  groups: [
    {
      place: 'everywhere',
      name: 'Everywhere',
      keys: [
        [['Ctrl K'], 'Search or act'],
        [['C'], 'Create, then a letter'],
        [['Ctrl Z'], 'Undo'],
        [['Ctrl Shift Z'], 'Redo'],
        [['Esc'], 'Close what is in front'],
        [['?', 'Ctrl /'], 'This sheet'],
      ],
    },
    {
      place: 'list',
      name: 'In the grid',
      keys: [
        [['↑', '↓', '←', '→'], 'Move'],
        [['Shift ↓'], 'Extend the range'],
        [['Ctrl A'], 'Take the whole list'],
        [['F2'], 'Edit the cell, or type'],
        [['Enter'], 'Save, go down'],
        [['Tab'], 'Save, go right'],
        [['Ctrl C', 'Ctrl V'], 'Copy, paste cells'],
        [['Ctrl D'], 'Fill down'],
        [['Del'], 'Empty the cells'],
        [['Shift F10'], 'Menu of the row'],
      ],
    },
    {
      place: 'list',
      name: 'On the row',
      keys: [
        [['Space'], 'Peek without leaving'],
        [['J', 'K'], 'Next, previous record'],
        [['O'], 'Open the peeked record whole'],
        [['X'], 'Tick the open row'],
      ],
    },
    {
      place: 'list',
      name: 'Filter and arrange',
      keys: [
        [['Ctrl F'], 'Find in the view'],
        [['F'], 'Open the filters'],
        [['Alt F'], 'Filter by this value'],
        [['Shift ←', 'Shift →'], 'Width, on a column heading'],
        [['Alt ←', 'Alt →'], 'Place, on a column heading'],
      ],
    },
    {
      place: 'panel',
      name: 'Panel open',
      keys: [
        [['J', 'K'], 'Next, previous record'],
        [['O'], 'Open it whole'],
        [['Esc'], 'Close and return to the cell'],
      ],
    },
    {
      place: 'record',
      name: 'On the record',
      keys: [[['N'], 'Write a note']],
    },
    {
      place: 'quote',
      name: 'Lines of the quote',
      keys: [
        [['Enter'], 'Next line'],
        [['↑', '↓'], 'Line above, line below'],
        [['Alt ↑', 'Alt ↓'], 'Move the line'],
      ],
    },
  ],
};
