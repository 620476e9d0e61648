import type { Messages } from '../fr.ts';

export const outbox: Messages['outbox'] = {
  title: 'Outbox',
  sendTitle: 'Send the quote',
  send: 'Send',
  keepWaiting: 'Leave waiting',
  to: 'To',
  toHint: 'Several addresses are separated by commas.',
  subject: 'Subject',
  body: 'Message',
  noServer:
    'No mail server is set: the message will wait in the outbox and leave as soon as one is. The quote will be marked as sent.',
  sent: (to) => `The quote is on its way to ${to}`,
  kept: 'The message waits in the outbox',
};
