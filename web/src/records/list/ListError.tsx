import { Problem } from '../../api/client.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useProblemText } from '../problemText.ts';
import type { Rows } from './useRows.ts';

/** Over the rows that did come: what happened, that the data are safe, and another try. */
export function ListError({ rows }: { rows: Rows }) {
  const words = useMessages();
  const problemText = useProblemText();
  const silent = rows.error instanceof Problem && rows.error.isSilence;
  return (
    <div className="list-error" role="alert">
      <span className="av sq l list-error-mark">
        <Icon name="alert" />
      </span>
      <div className="grow">
        <h2>{rows.rows.length > 0 ? words.list.restMissing : words.list.listMissing}</h2>
        <p className="t2">{silent ? words.common.unreachable : problemText(rows.error)}</p>
        <Button look="primary" icon="refresh" onClick={rows.retry}>
          {words.common.retry}
        </Button>
      </div>
    </div>
  );
}
