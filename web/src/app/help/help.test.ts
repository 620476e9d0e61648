import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fr } from '../../kernel/messages/fr.ts';
import { type Block, readMarkdown, type Span, wordsOf } from './markdown.ts';
import { helpEntries, pageOf, pictureAt, readHelp } from './pages.ts';
import { screenWords } from './screenWords.ts';

const FOLDER = join(import.meta.dirname, '../../../../docs/how-to');
const SERVER = join(import.meta.dirname, '../../../../server/src/main/java/comptoir');
const HEAVIEST_PICTURE = 130_000;

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const pages = files.filter((name) => name !== 'README.md');
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

function allBlocks(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? [block, ...block.items.flatMap(allBlocks)] : [block]));
}
function spansOf(file: string): Span[] {
  return allBlocks(readMarkdown(textOf(file))).flatMap((block) =>
    block.kind === 'heading' || block.kind === 'paragraph' ? block.spans : [],
  );
}
const picturesOf = (file: string) =>
  allBlocks(readMarkdown(textOf(file))).flatMap((block) => (block.kind === 'picture' ? [block] : []));

/** What the server names on the screens: objects, fields, choices, roles. */
const declared = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.java'))
  .map((name) => readFileSync(join(SERVER, name), 'utf8'))
  .join('\n');
const saidByScreens = screenWords(fr);

test('the table of contents names every page, by its title', async () => {
  expect(helpEntries.map((entry) => `${entry.page}.md`).sort()).toEqual(pages.sort());
  for (const entry of helpEntries) {
    const [first] = (await readHelp(entry.page)) ?? [];
    expect(first?.kind === 'heading' && wordsOf(first.spans)).toBe(entry.title);
    expect(entry.lead).not.toBe('');
  }
});

test('every picture is named by a page, exactly once', () => {
  const named = pages.flatMap(picturesOf).map((picture) => picture.file);
  const drawn = readdirSync(join(FOLDER, 'pictures')).map((name) => `pictures/${name}`);
  expect(named.sort()).toEqual(drawn.sort());
});

describe.each(files)('%s', (file) => {
  test('has pictures that exist, are light and say in words what they show', () => {
    for (const picture of picturesOf(file)) {
      expect(pictureAt(picture.file), picture.file).toBeDefined();
      expect(picture.alt.length, picture.file).toBeGreaterThan(20);
      expect(statSync(join(FOLDER, picture.file)).size, picture.file).toBeLessThan(HEAVIEST_PICTURE);
    }
  });

  test('links to pages that exist', () => {
    for (const span of spansOf(file)) {
      if (span.kind === 'link') expect(existsSync(join(FOLDER, `${pageOf(span.to)}.md`)), span.to).toBe(true);
    }
  });

  test('quotes the words of the screens as they stand there', () => {
    const quoted = spansOf(file).flatMap((span) => (span.kind === 'strong' ? [span.text] : []));
    const unknown = quoted.filter((words) => !saidByScreens(words) && !declared.includes(`"${words}"`));
    expect(unknown).toEqual([]);
    for (const words of quoted) expect(textOf(file)).toContain(`«\u00a0**${words}**\u00a0»`);
  });

  test('is written with French spaces and apostrophes', () => {
    const written = textOf(file).replaceAll(/`[^`]*`|\]\([^)]*\)/g, '');
    expect(written.match(/.{0,20}(?:'|« | »| [:;!?%€]|«[^\u00a0]|[^\u00a0]»).{0,20}/g) ?? []).toEqual([]);
  });
});

test('a label that no screen says any more is noticed', () => {
  expect(saidByScreens('Enregistrer la vue')).toBe(true);
  expect(saidByScreens('Importer 24 lignes')).toBe(true);
  expect(saidByScreens('Enregistrer la vue du client')).toBe(false);
  expect(saidByScreens('Importer 24 moutons')).toBe(false);
});
