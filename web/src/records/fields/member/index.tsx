import type { FieldKind } from '../kind.ts';
import { LinkCell, link } from '../link/index.tsx';

/** A person of the team: a link whose other end is always a member. */
export const member: FieldKind = { ...link, type: 'member', icon: 'person', width: 160, Cell: LinkCell };
