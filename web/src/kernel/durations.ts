const CLOCK = /^(\d{1,5}):([0-5]\d)(?::00)?$/;
const HOURS = /^(\d{1,5})(?:[.,](\d{1,4}))?(?:h|hr|hrs|heures?|hours?)(?:(\d{1,2})(?:m|mn|min|mins|minutes?|')?)?$/;
const MINUTES = /^(\d{1,7})(?:m|mn|min|mins|minutes?|')?$/;
const MOST_MINUTES = 99_999 * 60;

/** How many minutes a writing such as "1 h 30", "90 min", "1:30" or "1,5 h" says; null when it says none. The server reads the same way. */
export function parseDuration(writing: string): number | null {
  const plain = writing.toLowerCase().replace(/\s/g, '').replace('’', "'");
  const clock = CLOCK.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = HOURS.exec(plain);
  if (hours) {
    const [, whole, parts, more] = hours;
    if (parts === undefined) return Number(more ?? 0) < 60 ? Number(whole) * 60 + Number(more ?? 0) : null;
    const minutes = (Number(parts.padEnd(4, '0')) * 60) / 10_000;
    return more === undefined && Number.isInteger(minutes) ? Number(whole) * 60 + minutes : null;
  }
  const minutes = MINUTES.exec(plain);
  return minutes && Number(minutes[1]) <= MOST_MINUTES ? Number(minutes[1]) : null;
}

/** "45 min", "2 h", "1 h 05". */
export function shownDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}
