import type { Field, LinkValue } from '../../../api/types.ts';
import type { WorkspaceApi } from '../../../api/workspace.ts';
import type { Reader, Reading } from '../kind.ts';
import { findNamed } from '../link/findNamed.ts';
import { asLinks, namesIn } from './several.ts';

/** The records that texts name, several in each. */
export async function findAll(
  texts: string[],
  field: Field,
  reader: Reader,
  api: WorkspaceApi,
): Promise<Map<string, Reading>> {
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
