import type { Messages } from '../fr.ts';

export const handOver: Messages['handOver'] = {
  open: 'Hand over their records…',
  title: (name: string) => `Hand over the records of ${name}`,
  historyStays: 'Somebody else will be in charge of them; their history keeps who did what. All of it can be undone.',
  to: 'To',
  which: 'Which',
  all: 'All their records',
  someCustomers: 'Some customers, with their records',
  find: (count: string, many: number) => (many === 0 ? 'Find by name' : `${count} chosen, find by name`),
  moreByName: 'The first hundred. Find the others by name.',
  nothing: 'This person is in charge of no record.',
  chooseSome: 'Tick at least one customer.',
  leaves: 'This person is leaving: they will not come into Comptoir any more',
  changeHands: (count: string, many: number) =>
    many === 1 ? '1 record changes hands' : `${count} records change hands`,
  handOver: 'Hand over',
  done: (from: string, to: string) => `Records of ${from} handed over to ${to}`,
};
