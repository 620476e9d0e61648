import { common } from './fr/common.ts';
import { fields } from './fr/fields.ts';
import { filters } from './fr/filters.ts';
import { list } from './fr/list.ts';
import { conflict, operations } from './fr/operations.ts';
import { session } from './fr/session.ts';

/** Every word of the screens, in French: its shape is the type the other languages must match. */
export const fr = { common, session, fields, filters, list, operations, conflict };

export type Messages = typeof fr;
