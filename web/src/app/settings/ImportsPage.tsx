import { useMessages } from '../../kernel/language.tsx';
import { SampleLinks } from '../../records/import/SampleLinks.tsx';
import { SavedMappingList } from '../../records/import/SavedMappingList.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tidying } from './Tidying.tsx';

/** The way to bring a file in, from the settings; files to fill; mappings kept. */
export function ImportsPage() {
  const { imports: words, pending } = useMessages();
  const { slug } = useWorkspace();
  return (
    <div className="page">
      <div className="settings-column">
        <h2>{words.title}</h2>
        <p className="t2">{words.settingsLead}</p>
        <InnerLink to={`/w/${slug}/import`} className="btn primary self-start">
          <Icon name="upload" size={14} />
          {words.importFile}
        </InnerLink>
        <h2>{pending.title}</h2>
        <p className="t2">{pending.lead}</p>
        <InnerLink to={`/w/${slug}/import/pending`} className="btn self-start">
          <Icon name="link" size={14} />
          {pending.title}
        </InnerLink>
        <Tidying />
        <h2>{words.samples}</h2>
        <p className="t2">{words.samplesLead}</p>
        <SampleLinks />
        <h2>{words.mappings}</h2>
        <p className="t2">{words.mappingsLead}</p>
        <SavedMappingList />
      </div>
    </div>
  );
}
