import { readDay } from '../read.ts';

/** "22/11/2026 14 h 30" in the company's zone → an instant in UTC. */
export function readInstant(typed: string, today: string, zone: string): string | null {
  const found = /^(.*?)[\s,à]*(\d{1,2})\s*[h:]\s*(\d{2})?$/i.exec(typed.replace(/\u00a0/g, ' ').trim());
  const day = readDay(found ? (found[1] ?? '').trim() || 'auj' : typed, today);
  if (!day) return null;
  const hours = Number(found?.[2] ?? 0);
  const minutes = Number(found?.[3] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return atZone(`${day}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00Z`, zone);
}

/** Takes a wall clock written as UTC and moves it by what the zone's clock shows then. */
function atZone(wall: string, zone: string): string {
  const wanted = Date.parse(wall);
  let guess = wanted;
  for (let round = 0; round < 2; round++) guess = wanted - offsetAt(guess, zone);
  return new Date(guess).toISOString().replace('.000Z', 'Z');
}

function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    instant,
  );
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}
