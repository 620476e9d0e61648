import type { Messages } from '../fr.ts';

export const secondFactor: Messages['secondFactor'] = {
  title: 'Two-step sign-in',
  why: 'After your password, Comptoir asks for the code that an app on your phone shows. A stolen password is no longer enough.',
  password: 'Current password',
  begin: 'Set up',
  scan: 'Scan this square with your code app (FreeOTP, Aegis or Google Authenticator, for example).',
  picture: 'Square to scan, the secret is written below',
  orType: 'Or type this secret into it:',
  code: 'Code of the phone',
  codeHint: 'The six digits the app shows now.',
  confirm: 'Confirm',
  codesTitle: 'Your recovery codes',
  codesWhy: 'Each lets you in once without the phone. Print or copy them: they will not be shown again.',
  codesKept: 'I have kept them',
  active: 'In place',
  codesLeft: (count: number) =>
    count === 0 ? 'No recovery code left' : `${count} recovery code${count > 1 ? 's' : ''} left`,
  renew: 'New recovery codes',
  end: 'Remove',
  ended: 'The code is no longer asked for',
  doorCode: 'Code',
  doorHint: 'The six digits of your app, or a recovery code.',
  passwordChanged: 'Your password is changed. Enter with it and the code of your phone.',
  askedOf: 'They are asked for a code of their phone.',
  removeFor: 'Ask for no code any more',
  removeForWhy: 'For somebody who lost their phone and their recovery codes.',
};
