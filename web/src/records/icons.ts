import type { ObjectType } from '../api/types.ts';
import { type IconName, iconPaths } from '../ui/iconPaths.ts';

const BY_KEY: Record<string, IconName> = {
  organisation: 'building',
  contact: 'person',
  product: 'box',
  quote: 'document',
  quoteLine: 'list',
  member: 'team',
  town: 'pin',
  jobTitle: 'tag',
  industry: 'tag',
  revenueSource: 'tag',
};

const BY_NAME: Record<string, IconName> = {
  user: 'person',
  users: 'team',
  file: 'document',
  briefcase: 'tag',
  package: 'box',
};

/** The icon of an object: the one the model names when we have it, or the one of its kind. */
export function iconOf(object: Pick<ObjectType, 'key' | 'icon'>): IconName {
  if (object.icon in iconPaths) return object.icon as IconName;
  return BY_NAME[object.icon] ?? BY_KEY[object.key] ?? 'list';
}
