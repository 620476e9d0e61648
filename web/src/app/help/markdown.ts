/** A piece of a line of text. */
export type Span =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'key'; text: string }
  | { kind: 'link'; text: string; to: string };

/** A part of a page. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; spans: Span[] }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'picture'; alt: string; file: string }
  | { kind: 'list'; ordered: boolean; items: Block[][] };

const ITEM = /^(\d+\.|-) (.*)$/;
const PICTURE = /^!\[([^\]]*)\]\(([^)]+)\)$/;
const SPAN = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

/** Reads the few things the help pages are written with: headings, paragraphs, lists, pictures, strong words, keys and links. */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const from = at;
    at += 1;
    if (line === '') continue;
    const heading = /^(#{1,2}) (.+)$/.exec(line);
    if (heading) {
      blocks.push({ kind: 'heading', level: heading[1] === '#' ? 1 : 2, spans: readSpans(heading[2] ?? '') });
      continue;
    }
    if (ITEM.test(line)) {
      while (at < lines.length && (ITEM.test(lines[at] ?? '') || /^( {2,}|$)/.test(lines[at] ?? ''))) at += 1;
      blocks.push(readList(lines.slice(from, at)));
      continue;
    }
    while (at < lines.length && lines[at] !== '' && !ITEM.test(lines[at] ?? '') && !lines[at]?.startsWith('#')) at += 1;
    blocks.push(readParagraph(lines.slice(from, at).join(' ')));
  }
  return blocks;
}

function readParagraph(text: string): Block {
  const picture = PICTURE.exec(text);
  return picture
    ? { kind: 'picture', alt: picture[1] ?? '', file: picture[2] ?? '' }
    : { kind: 'paragraph', spans: readSpans(text) };
}

/** What stands under an item, indented, belongs to it. */
function readList(lines: string[]): Block {
  const items: string[][] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item) items.push([item[2] ?? '']);
    else items.at(-1)?.push(line.trim());
  }
  return {
    kind: 'list',
    ordered: /^\d/.test(lines[0] ?? ''),
    items: items.map((item) => readMarkdown(item.join('\n'))),
  };
}

function readSpans(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const found of text.matchAll(SPAN)) {
    if (found.index > end) spans.push({ kind: 'text', text: text.slice(end, found.index) });
    const [whole, strong, key, label, to] = found;
    if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    else if (key !== undefined) spans.push({ kind: 'key', text: key });
    else spans.push({ kind: 'link', text: label ?? '', to: to ?? '' });
    end = found.index + whole.length;
  }
  if (end < text.length) spans.push({ kind: 'text', text: text.slice(end) });
  return spans;
}

/** The words of a part, one after the other. */
export function wordsOf(spans: Span[]): string {
  return spans.map((span) => span.text).join('');
}
