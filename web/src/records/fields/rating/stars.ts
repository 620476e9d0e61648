export const BEST = 5;

/** How many stars a writing such as "4", "4/5" or "★★★★☆" says; null when it says none. */
export function parseStars(writing: string): number | null {
  const text = writing.trim();
  const drawn = /^([★⭐*]{1,5})☆{0,4}$/u.exec(text);
  if (drawn?.[1]) return [...drawn[1]].length;
  const counted = /^([1-5])(?:\s*(?:\/|sur|of|out of)\s*5)?$/.exec(text);
  return counted ? Number(counted[1]) : null;
}
