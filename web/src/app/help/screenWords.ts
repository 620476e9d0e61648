type Words = string | ((...args: never[]) => unknown) | { [key: string]: Words } | Words[];

/** Stands for whatever a screen fills in: a name, a written number, a count. */
const SAID = '§';
const MANY = 7919;
const FILLED = /§|7\s?919/g;
const FEWEST_LETTERS = 4;

/** Tells whether some screen says these words, by all the messages of a language. */
export function screenWords(messages: object): (words: string) => boolean {
  const plain = new Set<string>();
  const filled = new Set<string>();
  collect(messages as Words, plain, filled);
  const patterns = [...filled].map((text) => new RegExp(`^${escaped(text).replace(FILLED, '.+')}$`, 'u'));
  return (words) => {
    const asked = sameSpaces(words);
    return plain.has(asked) || patterns.some((pattern) => pattern.test(asked));
  };
}

function collect(words: Words, plain: Set<string>, filled: Set<string>) {
  if (typeof words === 'string') plain.add(sameSpaces(words));
  else if (typeof words === 'function') {
    for (const text of saidBy(words)) {
      if (text.search(FILLED) < 0) plain.add(sameSpaces(text));
      else if (text.replace(FILLED, '').replaceAll(/\P{L}/gu, '').length >= FEWEST_LETTERS)
        filled.add(sameSpaces(text));
    }
  } else for (const inner of Object.values(words ?? {})) collect(inner as Words, plain, filled);
}

/** All that a message with blanks can say: each blank is a name, one, or many. */
function saidBy(message: (...args: never[]) => unknown): string[] {
  let ways: unknown[][] = [[]];
  for (let at = 0; at < message.length; at += 1)
    ways = ways.flatMap((way) => [SAID, 0, 1, MANY].map((arg) => [...way, arg]));
  return ways.flatMap((way) => {
    try {
      const said = (message as (...args: unknown[]) => unknown)(...way);
      return typeof said === 'string' ? [said] : [];
    } catch {
      return []; // A blank that is neither a name nor a number.
    }
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function sameSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
