import { get, patch, post, remove } from './client.ts';
import type { components } from './schema.d.ts';
import type { HistoryEntry, Note, Written } from './types.ts';

type Schemas = components['schemas'];

/** A member that a note may name; who does not see the record cannot be told of it. */
export type Mentionable = Schemas['Mentionable'];

export type Notification = Schemas['Notification'];

export type NotificationPage = Schemas['NotificationPage'];

export type Unread = Schemas['Unread'];

/** One thing in a record's timeline. */
export interface TimelineEntry extends HistoryEntry {
  title: string;
  note: Note | null;
  linked: Schemas['TimelineLinked'] | null;
}

export interface TimelinePage {
  entries: TimelineEntry[];
  next: number | null;
}

export type TimelineKind = 'all' | 'notes' | 'changes' | 'documents';

/** What was written, changed and attached around a record, newest first. */
export function timelineOf(slug: string, object: string, id: string, kind: TimelineKind, after?: number) {
  const asked = new URLSearchParams(kind === 'all' ? {} : { kinds: kind });
  if (after !== undefined) asked.set('after', String(after));
  return get<TimelinePage>(`/api/w/${encodeURIComponent(slug)}/records/${object}/${id}/timeline?${asked}`);
}

/** The notes of one record. */
export function notesApi(slug: string, object: string, id: string) {
  const root = `/api/w/${encodeURIComponent(slug)}/records/${object}/${id}/notes`;
  return {
    add: (text: string) => post<Written>(root, { text }),
    change: (note: string, text: string, rev: number) => patch<Written>(`${root}/${note}`, { text, rev }),
    remove: (note: string) => remove<Written>(`${root}/${note}`),
    mentionable: (typed: string) => get<Mentionable[]>(`${root}/mentionable?typed=${encodeURIComponent(typed)}`),
  };
}

/** What the asking member is told. */
export function bellApi(slug: string) {
  const root = `/api/w/${encodeURIComponent(slug)}/notifications`;
  return {
    page: (after?: string) => get<NotificationPage>(`${root}?limit=30${after ? `&after=${after}` : ''}`),
    unread: () => get<Unread>(`${root}/unread`),
    read: (entries: string[]) => post<Unread>(`${root}/read`, { entries }),
    readUntil: (until: string) => post<Unread>(`${root}/read`, { until }),
  };
}
