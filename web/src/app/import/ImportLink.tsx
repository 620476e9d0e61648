import { useMessages } from '../../kernel/language.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** The way to an import of one object. */
export function ImportLink({ object, large }: { object: string; large?: boolean }) {
  const words = useMessages().frame;
  const { slug } = useWorkspace();
  return (
    <InnerLink to={`/w/${slug}/import?object=${object}`} className={large ? 'btn lg' : 'btn ghost'}>
      <Icon name="upload" size={14} />
      {large ? words.importFile : words.imports}
    </InnerLink>
  );
}
