import type { Messages } from '../fr.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const pending: Messages['pending'] = {
  title: 'Pending links',
  lead: 'These records came in before those they name. Each link is made by itself as soon as a record of that name, number or e-mail comes in. Here you can also say which one is meant, once for all records.',
  ofOneImport: 'Those of one import are shown.',
  seeAll: 'See all of them',
  none: 'No pending links',
  noneLead: 'All imported records have found those they name.',
  count: (count, said) => `${said} ${many(count, 'pending link', 'pending links')}`,
  waitingOf: (count, said, plural) =>
    `${said} ${many(count, 'record waits', 'records wait')} among ${plural.toLowerCase()}`,
  nameless: 'nameless',
  others: (count) => `and ${count} more`,
  more: (count) => `and ${count} more names, shown once these are settled`,
  linkTo: (label) => `Link to ${label}`,
  itIs: 'It is the record',
  whichIs: (said) => `Which record “${said}” is`,
  create: (name) => `Create: ${name.toLowerCase()}`,
  drop: 'Give up',
  linked: (count, said, label) => `${said} ${many(count, 'record linked', 'records linked')} to ${label}`,
  dropped: (count, said) => `${said} ${many(count, 'link given up', 'links given up')}`,
  waitsFor: (said) => `waiting for “${said}”`,
  seeThem: 'Settle them',
  made: (count, said) =>
    `${said} ${many(count, 'link of this import was made', 'links of this import were made')} since, when its record came in`,
  madeElsewhere: (count, said) =>
    `${said} ${many(count, 'link that waited for this import is made', 'links that waited for this import are made')}`,
};
