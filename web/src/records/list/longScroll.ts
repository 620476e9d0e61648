/** Browsers make no element higher than some tens of millions of pixels; a million rows are higher. */
export const HIGHEST = 12_000_000;
/** At either end of the list so much is scrolled pixel by pixel, however long the list is. */
const EXACT = 1_000_000;
/** A wheel or a key moves less at once; the bar of the list moves more. */
const LEAP = 5_000;

/** What the scroller measures: how far its content goes beyond it, and how much higher the rows would be than their element is. */
export interface Extent {
  /** The farthest the scroller goes. */
  most: number;
  /** By how much all rows are higher than the element that stands for them. */
  excess: number;
}

/** How high the element is that stands for all rows. */
export function shownHeight(rows: number, height: number): number {
  return Math.min(HIGHEST, rows * height);
}

/**
 * How far down the rows one is, where the scroller itself says less: near the ends and under the wheel a pixel is a pixel, between them the
 * bar stands for the whole list. `shift` is what is to be added to the scroller's own place.
 */
export class LongScroll {
  private top = 0;
  shift = 0;

  /** The place among the rows when the scroller stands at `top`. */
  moved(top: number, extent: Extent): number {
    if (extent.excess <= 0) this.shift = 0;
    else if (Math.abs(top - this.top) > LEAP || top <= 0 || top >= extent.most) this.shift = shiftAt(top, extent);
    this.top = top;
    return top + this.shift;
  }

  /** Where the scroller has to stand to show this place; used to go there, and to put the bar right when one rests. */
  goTo(place: number, extent: Extent): number {
    const within = Math.max(0, Math.min(extent.most + Math.max(0, extent.excess), place));
    this.top = topOf(within, extent);
    this.shift = within - this.top;
    return this.top;
  }

  /** Whether the bar stands elsewhere than it should for the place one is at. */
  isOff(extent: Extent): boolean {
    return extent.excess > 0 && Math.abs(topOf(this.top + this.shift, extent) - this.top) > 1;
  }
}

function shiftAt(top: number, { most, excess }: Extent): number {
  const between = most - 2 * EXACT;
  return Math.round(excess * Math.max(0, Math.min(1, (top - EXACT) / between)));
}

function topOf(place: number, { most, excess }: Extent): number {
  if (excess <= 0 || place <= EXACT) return Math.min(place, most);
  if (place >= most + excess - EXACT) return place - excess;
  const between = most - 2 * EXACT;
  return EXACT + ((place - EXACT) * between) / (between + excess);
}
