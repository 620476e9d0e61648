import type { Values } from '../../../api/types.ts';
import { plain } from '../editor/draft.ts';
import type { WireLine } from '../quotesApi.ts';

/** Two versions of a quote beside each other: which lines came, went or changed; pure. */

export interface VersionSheet {
  values: Values;
  lines: WireLine[];
}

export const LINE_FIELDS = [
  'label',
  'description',
  'quantity',
  'unit',
  'price',
  'discount',
  'vat',
  'optional',
  'net',
] as const;
export type LineField = (typeof LINE_FIELDS)[number];

export interface ComparedLine {
  id: string;
  before?: WireLine;
  after?: WireLine;
  change: 'same' | 'added' | 'removed' | 'changed';
  /** What differs, when it stands in both. */
  fields: LineField[];
}

/** In the order of the later version; a line that went stands after the one it followed. */
export function comparedLines(before: VersionSheet, after: VersionSheet): ComparedLine[] {
  const then = new Map(before.lines.map((line) => [line.id, line]));
  const compared: ComparedLine[] = after.lines.map((line) => {
    const former = then.get(line.id);
    if (!former) return { id: line.id, after: line, change: 'added', fields: [] };
    const fields = LINE_FIELDS.filter((field) => !sameValue(former[field], line[field]));
    return { id: line.id, before: former, after: line, change: fields.length > 0 ? 'changed' : 'same', fields };
  });
  before.lines.forEach((line, index) => {
    if (compared.some((each) => each.id === line.id)) return;
    const followed = before.lines[index - 1]?.id;
    const at = followed === undefined ? 0 : compared.findIndex((each) => each.id === followed) + 1;
    compared.splice(at, 0, { id: line.id, before: line, change: 'removed', fields: [] });
  });
  return compared;
}

/** Fields of the head, the texts and the discount on the whole, by their names in the dictionary. */
const SAID = [
  'title',
  'quotedOn',
  'validUntil',
  'buyerName',
  'buyerContact',
  'buyer',
  'buyerVatNumber',
  'letter',
  'conditions',
  'sellerAddress',
  'sellerMentions',
  'discountKind',
  'discountValue',
];

/** Which of them differ. */
export function changedValues(before: VersionSheet, after: VersionSheet): string[] {
  return SAID.filter((field) => !sameValue(before.values[field], after.values[field]));
}

function sameValue(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

/** Nothing, an empty text and a missing part are one; "2.50" is "2.5". */
function written(value: unknown): string {
  if (value === null || value === undefined || value === '' || value === false) return '';
  if (typeof value === 'object') {
    const parts = Object.entries(value).filter(([, part]) => part !== null && part !== '');
    return JSON.stringify(parts.sort(([a], [b]) => a.localeCompare(b)));
  }
  const text = String(value).trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? plain(text) : text;
}
