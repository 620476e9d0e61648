import contentsText from '../../../../docs/how-to/README.md?raw';
import { type Block, readMarkdown, wordsOf } from './markdown.ts';

/** A page of the help as the table of contents names it. */
export interface HelpEntry {
  page: string;
  title: string;
  lead: string;
}

const texts = import.meta.glob<string>(['../../../../docs/how-to/*.md', '!**/README.md'], {
  query: '?raw',
  import: 'default',
});
const pictures = import.meta.glob<string>('../../../../docs/how-to/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The table of contents, in the order of a first day. */
export const contents: Block[] = readMarkdown(contentsText);

/** The pages of the help, as the table of contents lists them. */
export const helpEntries: HelpEntry[] = contents.flatMap((block) =>
  block.kind === 'list' && block.ordered
    ? block.items.flatMap(([line]) => {
        const [link, ...rest] = line?.kind === 'paragraph' ? line.spans : [];
        if (link?.kind !== 'link') return [];
        return [{ page: pageOf(link.to), title: link.text, lead: wordsOf(rest).replace(/^\s*:\s*/, '') }];
      })
    : [],
);

/** "trouver-un-client.md" → "trouver-un-client". */
export function pageOf(file: string): string {
  return file.replace(/\.md$/, '');
}

/** The page's text, or nothing when there is no such page. */
export async function readHelp(page: string): Promise<Block[] | undefined> {
  const read = texts[`../../../../docs/how-to/${page}.md`];
  return read && readMarkdown(await read());
}

/** Where the browser finds a picture named in a page. */
export function pictureAt(file: string): string | undefined {
  return pictures[`../../../../docs/how-to/${file}`];
}
