import type { Field } from '../../../api/types.ts';
import type { WorkspaceApi } from '../../../api/workspace.ts';
import { targetOf } from '../../dictionary.ts';
import { folded } from '../folded.ts';
import type { Reader, Reading } from '../kind.ts';

const AT_ONCE = 4;
const HITS = 20;

/** The records texts name, without regard to capitals and accents: one must be called so, neither none nor several. */
export async function findNamed(
  texts: string[],
  field: Field,
  reader: Reader,
  api: WorkspaceApi,
): Promise<Map<string, Reading>> {
  const target = targetOf(field) ?? '';
  const waiting = [...new Set(texts)];
  const read = new Map<string, Reading>();
  const ask = async () => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop())
      read.set(text, text === '' ? { value: null } : await named(text, target, reader, api));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return read;
}

async function named(text: string, target: string, { messages }: Reader, api: WorkspaceApi): Promise<Reading> {
  const { records } = await api.query(target, { search: text, limit: HITS });
  const [found, other] = records.filter((record) => folded(record.label) === folded(text));
  if (!found) return { problem: messages.fields.nobodyNamed(text) };
  if (other) return { problem: messages.fields.severalNamed(text) };
  return { value: { id: found.id, label: found.label } };
}
