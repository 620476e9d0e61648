/** While a cell is being edited rows keep their places: whoever would move them waits here. */
let holders = 0;
const waiting = new Set<() => void>();

/** @returns lets the rows move again */
export function holdPlaces(): () => void {
  holders += 1;
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    holders -= 1;
    if (holders > 0) return;
    const due = [...waiting];
    waiting.clear();
    for (const go of due) go();
  };
}

export function placesAreHeld(): boolean {
  return holders > 0;
}

export function whenReleased(): Promise<void> {
  return holders === 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve));
}
