import type { Messages } from '../fr.ts';

export const links: Messages['links'] = {
  title: 'Customer links',
  make: 'New link',
  makeTitle: 'A link to this quote',
  makeIt: 'Make the link',
  recipient: 'For whom',
  recipientHint: 'One link for each person: you will see who opened it and can withdraw it.',
  address: 'Address to pass on',
  addressHint: 'It will not be shown again: copy it now. Whoever has it can read the quote and answer it.',
  copy: 'Copy the address',
  copied: 'The address is copied',
  copyByHand: 'Select the address and copy it',
  none: 'Nobody has a link yet.',
  unreachable:
    'Links need the public address of this installation, which is not set yet (COMPTOIR_PUBLIC_URL). Ask whoever runs it.',
  until: (day) => `until ${day}`,
  open: 'open',
  version: (number) => `version ${number}`,
  states: {
    withdrawn: 'withdrawn',
    expired: 'its time is over',
    replaced: 'replaced by a newer version',
  },
  opened: (times, at) => (times > 1 ? `opened ${times} times, last ${at}` : `opened once, ${at}`),
  neverOpened: 'not opened yet',
  answered: {
    accept: (name, at) => `Accepted by ${name}, ${at}`,
    decline: (name, at) => `Declined by ${name}, ${at}`,
  },
  withdraw: 'Withdraw',
  withdrawn: (recipient) => `The link of ${recipient} leads nowhere any more`,
  news: 'Answers of your customers',
  said: {
    accept: (name) => `accepted by ${name}`,
    decline: (name) => `declined by ${name}`,
  },
  addToMessage: 'Add the link',
  sentence: 'You can also read it and answer it online: {{lien}}',
  inMessage: 'When it is sent, each recipient gets a message of their own with their own link in place of {{lien}}.',
};
