import { common } from './en/common.ts';
import { session } from './en/session.ts';
import type { Messages } from './fr.ts';

export const en: Messages = { common, session };
