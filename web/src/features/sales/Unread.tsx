import { useProblemText } from '../../records/problemText.ts';

/** Said where figures should be that did not arrive. */
export function Unread({ error }: { error: Error }) {
  const problemText = useProblemText();
  return (
    <p className="danger quiet" role="alert">
      {problemText(error)}
    </p>
  );
}
