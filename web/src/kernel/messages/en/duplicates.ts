import type { Messages } from '../fr.ts';

export const duplicates: Messages['duplicates'] = {
  maybe: 'This record may be there already:',
  sameName: 'same name',
  same: (fields: string) => `same value: ${fields}`,
  known: (label: string, field: string) => `${label} has this value already (${field}).`,
  look: 'See the record',
};
