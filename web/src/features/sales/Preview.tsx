import { useEffect, useState } from 'react';
import { useMessages } from '../../kernel/language.tsx';

const PAUSE_MS = 500;

interface PreviewProps {
  path: string;
  /** None while something is being written: the paper is fetched once it has arrived. */
  version: string | null;
  number: string;
}

/** The paper as the customer will read it, fetched anew when the quote changes; the former one stays until the new one is there. */
export function Preview({ path, version, number }: PreviewProps) {
  const words = useMessages().quote;
  const [shown, setShown] = useState(version ?? 'first');
  const [coming, setComing] = useState<string | null>(null);
  useEffect(() => {
    if (version === null || version === shown) return;
    const timer = setTimeout(() => setComing(version), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [version, shown]);
  const sheets = coming && coming !== shown ? [shown, coming] : [shown];
  return (
    <div className="paper">
      {sheets.map((sheet) => (
        <iframe
          key={sheet}
          src={`${path}?of=${encodeURIComponent(sheet)}`}
          title={words.paper(number)}
          sandbox=""
          tabIndex={-1}
          className={sheet === shown ? undefined : 'coming'}
          aria-hidden={sheet === shown ? undefined : true}
          onLoad={() => {
            if (sheet !== coming) return;
            setShown(sheet);
            setComing(null);
          }}
        />
      ))}
    </div>
  );
}
