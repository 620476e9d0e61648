import type { Messages } from '../fr.ts';

export const tidying: Messages['tidying'] = {
  title: 'Put in order',
  lead: 'The records already there, written as they should be. You see each value before and after, nothing changes without you, and the whole is taken back like an import.',
  of: 'Which records',
  what: {
    names: 'Names of people all in capitals or all in small letters',
    phones: 'Telephones',
    postcodes: 'Postcodes that lost their zero',
    towns: 'Towns, as the directory of towns spells them',
  },
  look: 'See what would change',
};
