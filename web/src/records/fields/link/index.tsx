import { useMessages } from '../../../kernel/language.tsx';
import { fetching } from '../../../ui/late.tsx';
import { targetOf } from '../../dictionary.ts';
import { WordMark } from '../../directories/WordMark.tsx';
import { InnerLink, useWorkspace } from '../../workspace.tsx';
import type { CellProps, FieldKind } from '../kind.ts';
import { lateInput } from '../lateInput.tsx';
import { asLink, isWord, LinkMark } from './asLink.tsx';
import { RecordFilter } from './RecordFilter.tsx';

/** The linked record's name; one the reader may not see is only said to be there. */
export function LinkCell({ field, value, roomy }: CellProps) {
  const words = useMessages().fields;
  const { recordPath } = useWorkspace();
  const link = asLink(value);
  if (!link) return null;
  if (link.label === null) return <span className="t3">{words.hiddenRecord}</span>;
  const target = targetOf(field);
  const named = isWord(link) ? (
    <WordMark name={link.label} color={link.color} />
  ) : (
    <>
      <LinkMark target={target} label={link.label} />
      <span className="linked">{link.label}</span>
    </>
  );
  return roomy && target && !isWord(link) ? <InnerLink to={recordPath(target, link.id)}>{named}</InnerLink> : named;
}

const finding = fetching(() => import('./findNamed.ts'));

export const link: FieldKind = {
  type: 'link',
  icon: 'link',
  width: 180,
  Cell: LinkCell,
  Input: lateInput(() => import('./RecordInput.tsx').then((module) => module.RecordInput)),
  FilterInput: RecordFilter,
  find: async (...asked) => (await finding()).findNamed(...asked),
  toText: (value) => asLink(value)?.label ?? '',
};
