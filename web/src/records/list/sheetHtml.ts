import Big from 'big.js';
import type { Field, ObjectType, RecordRow, Value } from '../../api/types.ts';
import { targetOf } from '../dictionary.ts';
import type { Reader } from '../fields/kind.ts';
import { kindOf } from '../fields/registry.ts';
import { asText } from '../fields/text.ts';
import type { ShownColumn } from './columns.ts';
import { valueAt } from './valueAt.ts';

/** Where a copied value comes from, so that it goes back into such a field as it is. */
export interface Origin {
  field: string;
  type: string;
  target?: string;
  value: Value;
}

/** What is to go into a cell: a text to be read, and the value itself when it comes from a field of ours. */
export interface Given {
  text: string;
  from?: Origin;
}

/** The cells of some rows as one copies them. */
export function copied(object: ObjectType, rows: RecordRow[], columns: ShownColumn[], reader: Reader): Given[][] {
  return rows.map((row) => columns.map(({ field }) => givenBy(object, row, field, reader)));
}

export function givenBy(object: ObjectType, row: RecordRow, field: Field, reader: Reader): Given {
  const value = valueAt(row, field);
  return {
    text: sheetText(value, field, reader),
    from: { field: `${object.key}.${field.key}`, type: field.type, target: targetOf(field), value },
  };
}

/** The value itself when it fits the field; a choice fits the field it was taken from alone. */
export function valueFor(given: Given, object: ObjectType, field: Field): Value | undefined {
  const { from } = given;
  if (!from) return undefined;
  const same = from.field === `${object.key}.${field.key}`;
  const alike =
    from.type === field.type && field.type !== 'choice' && field.type !== 'labels' && from.target === targetOf(field);
  return same || alike ? from.value : undefined;
}

/** As it is shown, but days in figures and with their year, which any sheet reads. */
function sheetText(value: Value, field: Field, reader: Reader): string {
  const kind = kindOf(field.type);
  const text = asText(value);
  if (kind.sheet === 'day') return inFigures(text);
  if (kind.sheet !== 'instant' || text === '') return kind.toText(value, field, reader);
  const [hours = '', minutes = ''] = reader.format.time(text).split(/\D+/);
  return `${inFigures(reader.format.dayOf(text))} ${hours.padStart(2, '0')}:${minutes}`;
}

function inFigures(day: string): string {
  return day.split('-').toReversed().join('/');
}

/** A table that Excel, LibreOffice and Sheets take with types: figures as numbers, the rest as the text it is. */
export function writeTable(rows: Given[][]): string {
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">' +
    '<style>td{mso-number-format:"\\@";white-space:pre-wrap}td.n{mso-number-format:"\\#\\,\\#\\#0\\.00"}' +
    'td.p{mso-number-format:"0\\.00%"}td.d{mso-number-format:"dd\\/mm\\/yyyy"}</style></head>' +
    `<body><table data-comptoir="1">${body}</table></body></html>`
  );
}

const CLASSES = { number: 'n', percent: 'p', day: 'd' } as const;

function cell({ text, from }: Given): string {
  const how = from && kindOf(from.type as Field['type']).sheet;
  const number = how && how !== 'instant' ? numberOf(asText(from?.value ?? null), how) : null;
  const typed =
    number && how && how !== 'instant'
      ? ` class="${CLASSES[how]}" x:num="${number}" sdval="${number}" data-sheets-value="${escaped(`{"1":3,"3":${number}}`)}"`
      : '';
  const origin = from ? ` data-from="${escaped(JSON.stringify(from))}"` : '';
  return `<td${typed}${origin}>${escaped(text).replaceAll('\n', '<br style="mso-data-placement:same-cell">')}</td>`;
}

const DAY_ONE = Date.UTC(1899, 11, 30);

function numberOf(value: string, how: 'number' | 'percent' | 'day'): string | null {
  if (value === '') return null;
  if (how === 'day') return String((Date.parse(`${value}T00:00:00Z`) - DAY_ONE) / 86_400_000);
  return how === 'percent' ? new Big(value).div(100).toFixed() : value;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The cells of a table copied here; nothing for a table of another program, whose text says more than its marks. */
export function readTable(html: string): Given[][] | null {
  if (!html.includes('data-comptoir')) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table[data-comptoir]');
  if (!table) return null;
  return [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td')].map(readCell));
}

function readCell(td: HTMLElement): Given {
  for (const line of td.querySelectorAll('br')) line.replaceWith('\n');
  const text = td.textContent ?? '';
  try {
    return { text, from: td.dataset.from ? (JSON.parse(td.dataset.from) as Origin) : undefined };
  } catch {
    return { text };
  }
}
