import type { Messages } from '../fr.ts';

export const operations: Messages['operations'] = {
  undo: 'Undo',
  undoKeys: 'Ctrl Z',
  undone: (text) => `Undone: ${text}`,
  redone: (text) => `Done again: ${text}`,
  undoTheRest: 'Undo the rest',
  changed: (field, record) => (record ? `${field} of ${record}` : field),
  trashed: (record) => `${record} is in the trash`,
  trashedMany: (count) => `${count} records are in the trash`,
  created: (record) => `${record} is created`,
  changedMany: (field, count) => `${field} changed on ${count} records`,
  outOfReach: (count) => `${count} record${count > 1 ? 's' : ''} did not change: not yours to change.`,
  readOnly: 'You may read this field, not change it.',
  computed: 'This field is computed by itself.',
};

export const conflict: Messages['conflict'] = {
  title: (who) => `${who} changed this field at the same time as you`,
  titleMany: (who) => `${who} changed these fields at the same time as you`,
  nothingLost: 'Nothing is lost. Choose the value to keep, the other one stays in the history of the record.',
  someone: 'Someone',
  mine: 'You',
  other: 'Another value',
  otherHint: 'Type a third value',
  before: 'Before your two changes:',
  empty: 'empty',
  later: 'Decide later',
  keepMine: 'Keep my value',
  keepChosen: 'Keep these values',
};
