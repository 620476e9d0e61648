/** Cells as spreadsheets hand them on: a tab between cells, a line for each row, quotes where a cell has either. */

export function writeSheet(rows: string[][]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a pasted text; a quote opens a cell only where it is closed before the next one. */
export function readSheet(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = quotedCell(text, at) ?? plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

interface Read {
  text: string;
  /** Where the tab, the end of the line or the end of all stands. */
  end: number;
}

function quotedCell(text: string, from: number): Read | null {
  if (text[from] !== '"') return null;
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    const closed = end === text.length || text[end] === '\t' || text[end] === '\n' || text[end] === '\r';
    const inside = text
      .slice(from + 1, quote)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, '\n');
    return closed ? { text: inside, end } : null;
  }
}

function plainCell(text: string, from: number): Read {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end += 1;
  return { text: text.slice(from, end), end };
}
