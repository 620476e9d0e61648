import type { Messages } from '../fr.ts';

export const help: Messages['help'] = {
  title: 'Help',
  pages: 'Pages of the help',
  contents: 'Contents',
  goTo: (title) => `Help: ${title}`,
  frenchOnly:
    'These pages are written in French, with the words of the French screens; the steps are the same in English.',
  next: (title) => `Next: ${title}`,
  read: 'Read the help',
};
