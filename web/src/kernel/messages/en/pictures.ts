import type { Messages } from '../fr.ts';

export const pictures: Messages['pictures'] = {
  choose: 'Choose a picture',
  replace: 'Replace the picture',
  remove: 'Remove the picture',
  how: 'Or drop it here, or paste it.',
  show: (name: string) => `Show ${name} large`,
  download: 'Download',
  close: 'Close',
  empty: 'This file is empty. Nothing was sent.',
  tooLarge: (limit: string) => `Too large: ${limit} at most. Nothing was sent.`,
  notShown: 'This picture does not show. Load the page again.',
  notAsText: 'A picture is not pasted as text: open the cell and choose the file.',
};
