import type { Messages } from '../fr.ts';

const cells = (count: string) => `${count} cell${count === '1' ? '' : 's'}`;

export const grid: Messages['grid'] = {
  cells: (count, shown) => `${shown} cell${count === 1 ? '' : 's'}`,
  average: 'Average',
  least: 'Min.',
  most: 'Max.',
  colors: (field) => (field ? `Colours: ${field}` : 'Colours'),
  colorRows: 'Colour the rows by',
  noColor: 'No colour',
  figureOf: (column) => `Summarise ${column}`,
  figures: { sum: 'Sum', average: 'Average', min: 'Min.', max: 'Max.', filled: 'Filled', none: 'Nothing' },
  find: 'Find in the view',
  found: (nth, shown, count) => (count === 0 ? 'none' : nth ? `${nth} of ${shown}` : `${shown} found`),
  nextFind: 'Next',
  previousFind: 'Previous',
  shiftEnter: 'Shift Enter',
  space: 'Space',
  del: 'Del',
  rowHeight: 'Height of rows',
  densities: { serree: 'Compact', ordinaire: 'Ordinary', aeree: 'Comfortable' },
  fillDown: 'Fill down',
  copied: (count) => `${cells(count)} copied`,
  pasted: (count) => `${cells(count)} pasted`,
  filled: (count) => `${cells(count)} filled down`,
  emptied: (count) => `${cells(count)} emptied`,
  batch: (nth, of, count) => `Batch ${nth} of ${of}: writing ${cells(count)}`,
  refused: (count) =>
    count === 1
      ? 'One cell did not take its value: it shows what you gave, and why.'
      : `${count} cells did not take their value: they show what you gave, and why.`,
  fixed: (count, fields) =>
    `${count === 1 ? 'One cell cannot' : `${count} cells cannot`} be changed here (${fields.join(', ')}).`,
  required: (field) => `${field} cannot stay empty.`,
  nothingToChange: 'Nothing to change: these cells have these values already.',
  beyond: (count) =>
    count === 1
      ? 'One pasted cell fell outside the list and was left out.'
      : `${count} pasted cells fell outside the list and were left out.`,
  allLoaded: (count) => `The whole list is taken: ${count} rows.`,
  downToEnd: (count) => `Taken to the end of the list: ${count} rows.`,
  downAsFar: (count) => `${count} rows are taken, as far as the ten thousandth. Filter the list to take the others.`,
  onlyFirst: (count) => `The first ${count} rows are taken. Filter the list to take the others.`,
};

export const rowMenu: Messages['rowMenu'] = {
  title: (name) => `Actions on ${name}`,
  peek: 'Peek beside',
  open: 'Open the record',
  openElsewhere: 'Open in a new tab',
  empty: 'Empty',
  filterBy: (field, value) => `Filter: ${field} is ${value}`,
  filterEmpty: (field) => `Filter: ${field} is empty`,
  select: 'Tick the row',
  duplicate: 'Duplicate',
};

export const columnMenu: Messages['columnMenu'] = {
  title: (name) => `Column ${name}`,
  sortUp: 'Sort upwards',
  sortDown: 'Sort downwards',
  unsort: 'Sort by it no more',
  wider: 'Widen',
  narrower: 'Narrow',
  left: 'One place left',
  right: 'One place right',
  hide: 'Hide the column',
  hidden: (name) => `Column ${name} hidden`,
  movedTo: (name, place, of) => `${name}: column ${place} of ${of}`,
  resizedTo: (name, width) => `${name}: ${width} pixels wide`,
  keys: { wider: 'Shift →', narrower: 'Shift ←' },
};
