import type { Notification } from '../../api/talk.ts';

/** In the order they come, under the calendar day of each. */
export function byDay(entries: Notification[], dayOf: (at: string) => string): [string, Notification[]][] {
  const days = new Map<string, Notification[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
