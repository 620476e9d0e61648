import type { Value } from '../../../api/types.ts';
import { fetching } from '../../../ui/late.tsx';
import { targetOf } from '../../dictionary.ts';
import { InnerLink, useWorkspace } from '../../workspace.tsx';
import type { CellProps, FieldKind } from '../kind.ts';
import { lateInput } from '../lateInput.tsx';
import { isWord } from '../link/asLink.tsx';
import { RecordFilter } from '../link/RecordFilter.tsx';
import { One } from './One.tsx';
import { asLinks } from './several.ts';

/** As many as a cell names; of the others it says how many they are. */
const NAMED = 2;

function Cell({ field, value, roomy }: CellProps) {
  const { recordPath } = useWorkspace();
  const target = targetOf(field);
  const all = asLinks(value);
  const named = roomy ? all : all.slice(0, NAMED);
  return (
    <span className={roomy ? 'labels wrap' : 'labels links'} title={roomy ? undefined : toText(value)}>
      {named.map((link) => (
        <span key={link.id} className="row one-of">
          {roomy && target && link.label !== null && !isWord(link) ? (
            <InnerLink to={recordPath(target, link.id)}>
              <One link={link} target={target} />
            </InnerLink>
          ) : (
            <One link={link} target={target} />
          )}
        </span>
      ))}
      {all.length > named.length && <span className="t3">+{all.length - named.length}</span>}
    </span>
  );
}

function toText(value: Value): string {
  return asLinks(value)
    .flatMap((link) => link.label || [])
    .join('; ');
}

const finding = fetching(() => import('./findAll.ts'));

export const links: FieldKind = {
  type: 'links',
  icon: 'link',
  width: 220,
  set: true,
  Cell,
  Input: lateInput(() => import('./LinksInput.tsx').then((module) => module.LinksInput)),
  FilterInput: RecordFilter,
  find: async (...asked) => (await finding()).findAll(...asked),
  toText,
};
