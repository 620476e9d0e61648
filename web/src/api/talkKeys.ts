import { keys } from './keys.ts';

/** Names of what a member is told, as kept in the browser. */
export const bellKeys = {
  all: (slug: string) => ['w', slug, 'notifications'] as const,
  unread: (slug: string) => ['w', slug, 'notifications', 'unread'] as const,
  page: (slug: string) => ['w', slug, 'notifications', 'page'] as const,
};

/** Whom a note may name, by what was typed. */
export const mentionKey = (slug: string, object: string, id: string, typed: string) =>
  ['w', slug, 'mentionable', object, id, typed] as const;

/** Under its history: what makes that old makes this old. */
export const timelineKey = (slug: string, object: string, id: string, kind: string) =>
  [...keys.history(slug, object, id), 'timeline', kind] as const;
