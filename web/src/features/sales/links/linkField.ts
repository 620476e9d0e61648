/** Stands in a message where each recipient's own link will be. */
export const LINK_FIELD = '{{lien}}';

/** Puts the sentence of the link before the greeting: after the second-last paragraph, or at the end of a short message. */
export function withLink(body: string, sentence: string): string {
  const paragraphs = body.trimEnd().split(/\n{2,}/);
  const at = paragraphs.length > 2 ? paragraphs.length - 1 : paragraphs.length;
  return [...paragraphs.slice(0, at), sentence, ...paragraphs.slice(at)].join('\n\n');
}
