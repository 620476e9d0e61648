import type { ImportLook } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { headingOf, targetName } from './ColumnRow.tsx';
import { type Mapping, mappedColumns, targetAt } from './mapping.ts';

/** The first rows under the names of the fields they go to. */
export function Preview({ look, object, mapping }: { look: ImportLook; object: ObjectType; mapping: Mapping }) {
  const { messages, language } = useLanguage();
  const words = messages.imports;
  const columns = mappedColumns(look, mapping);
  return (
    <section className="ipreview">
      <div className="row">
        <h2>{words.preview}</h2>
        <span className="sm t3">{words.previewHint(look.preview.length)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is scrolled by keyboard. */}
      <div className="itable" tabIndex={0} role="region" aria-label={words.preview}>
        <table>
          <thead>
            <tr>
              {columns.map((index) => {
                const column = look.columns[index];
                const target = targetAt(look, mapping[index]);
                return (
                  <th key={index} scope="col">
                    {target ? targetName(target, object, language, messages) : column && headingOf(column, messages)}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {look.preview.map((row, at) => (
              <tr key={at}>
                {columns.map((index) => (
                  <td key={index}>{row[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
