interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 5;

/** Above the middle of what it names; under it where there is no room, and never beyond the page's edge. */
export function tipPlace(named: Box, tip: { width: number; height: number }, page: { width: number }) {
  const above = named.top - tip.height - GAP;
  const middle = named.left + named.width / 2 - tip.width / 2;
  return {
    left: Math.round(Math.max(GAP, Math.min(page.width - tip.width - GAP, middle))),
    top: Math.round(above >= GAP ? above : named.top + named.height + GAP),
  };
}
