import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { pluralOf } from '../dictionary.ts';
import { useWorkspace } from '../workspace.tsx';
import { useImportsApi } from './useImports.ts';

/** Files to download and fill: one object, or each of them and one workbook of all. */
export function SampleLinks({ object }: { object?: string }) {
  const { messages, language } = useLanguage();
  const words = messages.imports;
  const { model } = useWorkspace();
  const api = useImportsApi();
  const objects = model.objects.filter((each) => each.rights.import && (object ? each.key === object : each.menu));
  if (objects.length === 0) return null;
  return (
    <ul className="isamples">
      {objects.map((each) => {
        const plural = pluralOf(each, language);
        return (
          <li key={each.key}>
            <span className="grow el">{object ? words.sample : plural}</span>
            <a className="btn ghost small" href={api.samplePath(each.key, 'xlsx')} download>
              <Icon name="download" size={14} />
              <span>Excel</span>
              <span className="vh"> {plural}</span>
            </a>
            <a className="btn ghost small" href={api.samplePath(each.key, 'csv')} download>
              <Icon name="download" size={14} />
              <span>CSV</span>
              <span className="vh"> {plural}</span>
            </a>
          </li>
        );
      })}
      {!object && objects.length > 1 && (
        <li>
          <span className="grow">{words.linkedSample}</span>
          <a className="btn ghost small" href={api.linkedSamplePath} download>
            <Icon name="download" size={14} />
            <span>Excel</span>
          </a>
        </li>
      )}
    </ul>
  );
}
