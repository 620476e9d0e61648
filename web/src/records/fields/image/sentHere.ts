/** Pictures sent from this page: shown from memory, also before any record keeps them. The oldest give way. */
const MOST = 20;
const addresses = new Map<string, string>();

export function keepSent(id: string, bytes: Blob): void {
  addresses.set(id, URL.createObjectURL(bytes));
  for (const [oldest, address] of addresses) {
    if (addresses.size <= MOST) return;
    addresses.delete(oldest);
    URL.revokeObjectURL(address);
  }
}

export function sentHere(id: string): string | undefined {
  return addresses.get(id);
}
