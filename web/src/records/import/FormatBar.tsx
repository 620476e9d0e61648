import { type ReactNode, useId } from 'react';
import type { ImportLook, TableFormat } from '../../api/imports.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, pluralOf } from '../dictionary.ts';
import { useWorkspace } from '../workspace.tsx';

const ENCODINGS: Record<string, string> = {
  UTF_8: 'UTF-8',
  WINDOWS_1252: 'Windows-1252',
  ISO_8859_15: 'ISO-8859-15',
  MAC_ROMAN: 'MacRoman',
  UTF_16_LE: 'UTF-16 LE',
  UTF_16_BE: 'UTF-16 BE',
};
const SEPARATORS = [';', ',', '\t', '|'];

/** How the file is written, as detected; a correction reads it again at once. */
export function FormatBar(props: {
  look: ImportLook;
  busy: boolean;
  onFormat(format: TableFormat): void;
  onObject(key: string): void;
}) {
  const { look } = props;
  const { messages, language } = useLanguage();
  const words = messages.imports;
  const { model } = useWorkspace();
  const { format } = look;
  const set = (part: Partial<TableFormat>) => props.onFormat({ ...format, ...part });
  const isText = look.sheets.length === 0;
  return (
    <div className="iformat" aria-busy={props.busy}>
      <Chip label={words.rowsAre} value={look.object} onChange={props.onObject}>
        {model.objects
          .filter((object) => object.rights.import)
          .map((object) => (
            <option key={object.key} value={object.key} title={pluralOf(object, language)}>
              {nameOf(object, language)}
            </option>
          ))}
      </Chip>
      {look.sheets.length > 1 && (
        <Chip label={words.sheet} value={format.sheet} onChange={(sheet) => set({ sheet })}>
          {look.sheets.map((sheet) => (
            <option key={sheet.name} value={sheet.name}>
              {sheet.hidden ? words.hiddenSheet(sheet.name) : sheet.name}
            </option>
          ))}
        </Chip>
      )}
      {isText && (
        <>
          <Chip label={words.encoding} value={format.encoding} onChange={(encoding) => set({ encoding })}>
            {Object.entries(ENCODINGS).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Chip>
          <Chip label={words.separator} value={format.separator} onChange={(separator) => set({ separator })}>
            {[...new Set([...SEPARATORS, format.separator])].map((separator) => (
              <option key={separator} value={separator}>
                {words.separators[separator] ?? separator}
              </option>
            ))}
          </Chip>
        </>
      )}
      <Chip
        label={words.startsAt}
        value={String(format.preamble + 1)}
        onChange={(line) => set({ preamble: Number(line) - 1 })}
      >
        {lines(format.preamble).map((line) => (
          <option key={line}>{line}</option>
        ))}
      </Chip>
      <Chip
        label={words.firstRow}
        value={format.headingRow ? 'titles' : 'values'}
        onChange={(row) => set({ headingRow: row === 'titles' })}
      >
        <option value="titles">{words.firstRows.titles}</option>
        <option value="values">{words.firstRows.values}</option>
      </Chip>
      {isText && (
        <Chip
          label={words.decimals}
          value={format.decimalComma ? 'comma' : 'point'}
          onChange={(sign) => set({ decimalComma: sign === 'comma' })}
        >
          <option value="comma">{words.decimalSigns.comma}</option>
          <option value="point">{words.decimalSigns.point}</option>
        </Chip>
      )}
    </div>
  );
}

/** Lines on which a table may begin: the first ones, and the one it begins on. */
function lines(preamble: number): number[] {
  const first = Array.from({ length: 15 }, (_, index) => index + 1);
  return preamble < first.length ? first : [...first, preamble + 1];
}

function Chip(props: { label: string; value: string; onChange(value: string): void; children: ReactNode }) {
  const id = useId();
  return (
    <span className="ichip">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </select>
    </span>
  );
}
