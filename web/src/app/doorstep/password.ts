import type { Messages } from '../../kernel/messages/fr.ts';

export const MIN_PASSWORD = 12;

/** What is still missing of a password, in words. */
export function passwordHint(password: string, words: Messages['session']): string {
  const missing = MIN_PASSWORD - [...password].length;
  return password === '' || missing <= 0 ? words.passwordHint : words.passwordShort(missing);
}
