const LEASE_MS = 4_000;
const RENEW_MS = 1_000;

/**
 * Lets one tab of a browser lead at a time: by a lock of the browser, or where it has none (plain http inside a company) by a lease that the
 * leader renews. Two may lead for a moment; what they pass on is told apart by its number.
 *
 * @param onLead begins what the leader does, and returns how it ends
 * @returns gives up leading, or waiting for it
 */
export function lead(name: string, onLead: () => () => void): () => void {
  return navigator.locks ? leadByLock(navigator.locks, name, onLead) : leadByLease(name, onLead);
}

function leadByLock(locks: LockManager, name: string, onLead: () => () => void): () => void {
  const waiting = new AbortController();
  let release = () => waiting.abort();
  const held = () =>
    new Promise<void>((resolve) => {
      const stop = onLead();
      release = () => {
        stop();
        resolve();
      };
    });
  // Giving up while one waits is no fault.
  locks.request(name, { signal: waiting.signal }, held).catch(() => {});
  return () => release();
}

function leadByLease(name: string, onLead: () => () => void): () => void {
  const me = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let stop: (() => void) | null = null;
  const renew = () => {
    const [holder, until] = (localStorage.getItem(name) ?? '').split(' ');
    const free = !holder || holder === me || Number(until) < Date.now();
    if (free) localStorage.setItem(name, `${me} ${Date.now() + LEASE_MS}`);
    if (free && !stop) stop = onLead();
    if (!free && stop) {
      stop();
      stop = null;
    }
  };
  const giveUp = () => {
    clearInterval(timer);
    window.removeEventListener('pagehide', giveUp);
    if (stop) localStorage.removeItem(name);
    stop?.();
    stop = null;
  };
  const timer = setInterval(renew, RENEW_MS);
  window.addEventListener('pagehide', giveUp);
  renew();
  return giveUp;
}
