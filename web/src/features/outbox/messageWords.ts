import type { MessageState, OutboxMessage } from '../../api/outbox.ts';
import type { Format } from '../../kernel/format.ts';
import type { Messages } from '../../kernel/messages/fr.ts';
import type { IconName } from '../../ui/Icon.tsx';
import type { Meaning } from '../../ui/Marks.tsx';

export type Tray = 'waiting' | 'gone' | 'failed';

const TRAYS: Record<MessageState, Tray> = {
  waitsForSettings: 'waiting',
  waiting: 'waiting',
  sending: 'waiting',
  handedOver: 'gone',
  failed: 'failed',
  perhapsGone: 'failed',
};

const MEANINGS: Record<MessageState, Meaning> = {
  waitsForSettings: 'warn',
  waiting: 'info',
  sending: 'info',
  handedOver: 'ok',
  failed: 'danger',
  perhapsGone: 'danger',
};

const ICONS: Record<MessageState, IconName> = {
  waitsForSettings: 'clock',
  waiting: 'clock',
  sending: 'send',
  handedOver: 'check',
  failed: 'alert',
  perhapsGone: 'alert',
};

export const trayOf = (message: OutboxMessage): Tray => TRAYS[message.state];
export const meaningOf = (message: OutboxMessage): Meaning =>
  message.state === 'waiting' && message.why ? 'warn' : MEANINGS[message.state];
export const iconOfState = (message: OutboxMessage): IconName => ICONS[message.state];

/** "Hélène Rabaud <helene@exemple.fr>, a@b.fr" is to "Hélène Rabaud, a@b.fr". */
export function namesIn(to: string): string {
  return to.replace(/"?([^",<>]+(?:,[^"<>]+)?)"? <[^<>]*>/g, '$1');
}

/** Why a message has not left: what the server answered, or that there was no server to answer. */
export function whyWords(why: string, words: Messages['outbox']): string {
  const silence = /^\w+Exception: (.+)$/.exec(why);
  return silence?.[1] ? words.unreachable(silence[1]) : words.why(why);
}

/** Where a message is on its way, in words. */
export function stateWords(message: OutboxMessage, words: Messages['outbox'], format: Format): string {
  switch (message.state) {
    case 'waiting':
      return message.why && message.nextAttemptAt
        ? words.triedAgain(format.time(message.nextAttemptAt))
        : words.leavesSoon;
    case 'handedOver':
      return words.handedOver(message.handedOverAt ? format.instant(message.handedOverAt) : '');
    default:
      return words.states[message.state];
  }
}
