const REMEMBERED = 500;
const own = new Set<number>();

/** Remembers an operation as this tab's own: what it changed is on the screen already. */
export function noteOwn(operations: number[]): void {
  for (const operation of operations) own.add(operation);
  for (const oldest of own) {
    if (own.size <= REMEMBERED) break;
    own.delete(oldest);
  }
}

export function isOwn(operation: number): boolean {
  return own.has(operation);
}
