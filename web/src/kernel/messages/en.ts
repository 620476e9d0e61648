import { common } from './en/common.ts';
import { fields } from './en/fields.ts';
import { filters } from './en/filters.ts';
import { list } from './en/list.ts';
import { conflict, operations } from './en/operations.ts';
import { session } from './en/session.ts';
import type { Messages } from './fr.ts';

export const en: Messages = { common, session, fields, filters, list, operations, conflict };
