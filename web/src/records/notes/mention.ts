/** A note's text as it is typed: readable names, and beside it whom each name means. */
export interface Draft {
  text: string;
  /** Member by name. */
  picked: ReadonlyMap<string, string>;
}

/** A part of a note as it is shown: words, or somebody named. */
export type Piece = { words: string } | { name: string; member: string };

const REFERENCE = /@\[([^\]\n]{1,200})\]\(([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g;
const LONGEST = 40;
const MOST_WORDS = 3;

export const emptyDraft: Draft = { text: '', picked: new Map() };

export function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of source.matchAll(REFERENCE)) {
    if (found.index > at) pieces.push({ words: source.slice(at, found.index) });
    pieces.push({ name: found[1] ?? '', member: found[2] ?? '' });
    at = found.index + found[0].length;
  }
  if (at < source.length) pieces.push({ words: source.slice(at) });
  return pieces;
}

export function draftOf(source: string): Draft {
  const pieces = piecesOf(source);
  return {
    text: pieces.map((piece) => ('words' in piece ? piece.words : `@${piece.name}`)).join(''),
    picked: new Map(pieces.flatMap((piece) => ('words' in piece ? [] : [[piece.name, piece.member] as const]))),
  };
}

/** The text with a reference wherever one of those picked is still named as they were picked. */
export function sourceOf({ text, picked }: Draft): string {
  const names = [...picked.keys()].sort((one, other) => other.length - one.length);
  let source = '';
  for (let at = 0; at < text.length; ) {
    const name = text[at] === '@' && names.find((each) => isNamed(text, at + 1, each));
    source += name ? `@[${name}](${picked.get(name)})` : text[at];
    at += name ? name.length + 1 : 1;
  }
  return source;
}

function isNamed(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '');
}

/** The name being typed at the caret, and where its "@" stands; none where a name picked stands already. */
export function typedName({ text, picked }: Draft, caret: number): { at: number; typed: string } | null {
  const at = text.lastIndexOf('@', caret - 1);
  if (at < 0 || (at > 0 && !/[\s("'’«,;:/-]/.test(text[at - 1] ?? ''))) return null;
  const typed = text.slice(at + 1, caret);
  if (typed.length > LONGEST || /\n|^\s/.test(typed) || typed.split(/\s+/).length > MOST_WORDS) return null;
  if ([...picked.keys()].some((name) => typed.startsWith(name))) return null;
  return { at, typed };
}

/** The draft once somebody is picked for the name being typed, and where the caret goes. */
export function withMention(
  draft: Draft,
  typing: { at: number; typed: string },
  member: { member: string; name: string },
): { draft: Draft; caret: number } {
  const after = draft.text.slice(typing.at + 1 + typing.typed.length);
  const before = `${draft.text.slice(0, typing.at)}@${member.name}`;
  const gap = after.startsWith(' ') ? '' : ' ';
  return {
    draft: {
      text: before + gap + after,
      picked: new Map([...draft.picked, [member.name, member.member]]),
    },
    caret: before.length + 1,
  };
}
