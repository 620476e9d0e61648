import type { Field, Value } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { nameOf, objectOf } from '../../../records/dictionary.ts';
import { kindOf } from '../../../records/fields/registry.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Columns } from './ComparedLines.tsx';
import { changedValues, type VersionSheet } from './compareVersions.ts';

/** What differs besides the lines: days, address, texts, the discount on the whole. */
export function ChangedValues({ before, after }: { before: VersionSheet; after: VersionSheet }) {
  const { messages, language } = useLanguage();
  const words = messages.quote;
  const { model } = useWorkspace();
  const object = objectOf(model, 'quote');
  const fields = changedValues(before, after).flatMap((key) => object?.fields.find((field) => field.key === key) ?? []);
  if (!object || fields.length === 0) return null;
  return (
    <table className="cmp">
      <caption className="sect">{words.besides}</caption>
      <Columns />
      <thead>
        <tr className="vh">
          <th scope="col">{messages.filters.field}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key} className="cmp-changed">
            <th scope="row">{nameOf(field, language)}</th>
            <td data-side={words.before}>
              <Said field={field} value={before.values[field.key]} />
            </td>
            <td data-side={words.after}>
              <Said field={field} value={after.values[field.key]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ field, value }: { field: Field; value: Value | undefined }) {
  const words = useLanguage().messages.conflict;
  if (value === undefined || value === null || value === '') return <span className="t3">{words.empty}</span>;
  if (field.type === 'longText' && typeof value === 'string') return <span className="cmp-text">{value}</span>;
  const { Cell } = kindOf(field.type);
  return <Cell field={field} value={value} roomy />;
}
