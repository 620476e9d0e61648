import type { LinkValue } from '../../../api/types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { WordMark } from '../../directories/WordMark.tsx';
import { isWord, LinkMark } from '../link/asLink.tsx';

/** One of several linked records: a word in its colour, a name with its initials, or that it is hidden. */
export function One({ link, target }: { link: LinkValue; target: string | undefined }) {
  const words = useMessages().fields;
  if (link.label === null) return <span className="t3">{words.hiddenRecord}</span>;
  if (isWord(link)) return <WordMark name={link.label} color={link.color} />;
  return (
    <>
      <LinkMark target={target} label={link.label} />
      <span className="linked">{link.label}</span>
    </>
  );
}
