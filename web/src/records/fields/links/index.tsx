import type { Field, LinkValue } from '../../../api/types.ts';
import type { WorkspaceApi } from '../../../api/workspace.ts';
import { targetOf } from '../../dictionary.ts';
import { InnerLink, useWorkspace } from '../../workspace.tsx';
import type { CellProps, FieldKind, Reader, Reading } from '../kind.ts';
import { lateInput } from '../lateInput.tsx';
import { isWord } from '../link/asLink.tsx';
import { findNamed } from '../link/findNamed.ts';
import { RecordFilter } from '../link/RecordFilter.tsx';
import { One } from './One.tsx';
import { asLinks, namesIn } from './several.ts';

function Cell({ field, value, roomy }: CellProps) {
  const { recordPath } = useWorkspace();
  const target = targetOf(field);
  return (
    <span className={roomy ? 'labels wrap' : 'labels'}>
      {asLinks(value).map((link) => (
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
    </span>
  );
}

/** The records that texts name, several in each. */
async function find(texts: string[], field: Field, reader: Reader, api: WorkspaceApi): Promise<Map<string, Reading>> {
  const each = await findNamed(texts.flatMap(namesIn), field, reader, api);
  return new Map(texts.map((text) => [text, together(namesIn(text).flatMap((name) => each.get(name) ?? []))]));
}

function together(readings: Reading[]): Reading {
  const links: LinkValue[] = [];
  for (const reading of readings) {
    if ('problem' in reading) return reading;
    links.push(...asLinks(reading.value === null ? null : [reading.value as LinkValue]));
  }
  return { value: links.length > 0 ? links : null };
}

export const links: FieldKind = {
  type: 'links',
  icon: 'link',
  width: 220,
  set: true,
  Cell,
  Input: lateInput(() => import('./LinksInput.tsx').then((module) => module.LinksInput)),
  FilterInput: RecordFilter,
  find,
  toText: (value) =>
    asLinks(value)
      .map((link) => link.label ?? '')
      .filter((label) => label !== '')
      .join('; '),
};
