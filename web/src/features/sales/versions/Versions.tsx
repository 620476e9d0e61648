import { useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { type QuoteState, quotesApi } from '../quotesApi.ts';
import { CompareVersions } from './CompareVersions.tsx';

/** Every version that went out: when, by whom, for how much, with its PDF; two of them can be laid side by side. */
export function Versions({ state }: { state: QuoteState }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { slug } = useWorkspace();
  const [comparing, setComparing] = useState(false);
  const { versions, record } = state;
  const draft = record.values.state === 'draft';
  if (versions.length === 0) return null;
  const api = quotesApi(slug);
  return (
    <section aria-label={words.versions}>
      <div className="sect row">
        {words.versions}
        <span className="sp" />
        {(versions.length > 1 || draft) && (
          <Button look="link" size="small" icon="swap" onClick={() => setComparing(true)}>
            {words.compare}
          </Button>
        )}
      </div>
      <ul>
        {draft && (
          <li className="ver">
            <span className="ver-tag">{words.version(Number(record.values.version ?? versions.length + 1))}</span>
            <span className="el t2">{words.inPreparation}</span>
            <span className="num nw">{state.totals.net !== undefined && format.amount(state.totals.net)}</span>
            <span />
          </li>
        )}
        {versions.toReversed().map((version, index) => (
          <li key={version.number} className="ver">
            <span className={index === 0 ? 'ver-tag on' : 'ver-tag'}>{words.version(version.number)}</span>
            <span className="el">
              {index === 0 && versions.length > 1 && <b className="md">{words.valid} </b>}
              <span className="t2">{words.sentByAt(version.by, format.instant(version.sentAt))}</span>
            </span>
            <span className="num nw">{version.net !== undefined && format.amount(version.net)}</span>
            <a
              href={api.versionPdfPath(record.id, version.number)}
              className="t3"
              aria-label={words.versionPdf(version.number)}
            >
              <Icon name="arrowDown" size={14} />
            </a>
          </li>
        ))}
      </ul>
      {comparing && <CompareVersions state={state} onClose={() => setComparing(false)} />}
    </section>
  );
}
