import { useMessages } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { useProblemText } from '../problemText.ts';

/** Said where a record should be: it is gone, out of reach, or did not arrive. */
export function RecordMissing({ error }: { error: Error }) {
  const problemText = useProblemText();
  const words = useMessages().common;
  return (
    <div className="page">
      <Banner meaning="danger">{problemText(error) || words.notFound}</Banner>
    </div>
  );
}
