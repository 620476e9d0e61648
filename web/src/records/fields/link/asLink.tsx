import type { LinkValue, Value } from '../../../api/types.ts';
import { Avatar } from '../../../ui/Marks.tsx';

export function asLink(value: Value | undefined): LinkValue | null {
  return typeof value === 'object' && value !== null && 'id' in value ? value : null;
}

/** Whether a value links to a word of a directory, which is shown in its colour. */
export function isWord(link: LinkValue): boolean {
  return 'color' in link;
}

/** Persons and companies carry their initials. */
export function LinkMark({ target, label }: { target: string | undefined; label: string }) {
  if (target === 'member' || target === 'contact') return <Avatar name={label} />;
  return target === 'organisation' ? <Avatar name={label} square /> : null;
}
