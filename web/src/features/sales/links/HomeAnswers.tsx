import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../kernel/language.tsx';
import { InnerLink, useWorkspace } from '../../../records/workspace.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { linkKeys, linksApi } from './linksApi.ts';

/** What customers answered by their links of late, on one's own quotes; absent as long as nobody has. */
export function HomeAnswers() {
  const { messages, format } = useLanguage();
  const words = messages.links;
  const { slug, recordPath } = useWorkspace();
  const read = useQuery({
    queryKey: linkKeys.news(slug),
    queryFn: ({ signal }) => linksApi(slug).news(signal),
  });
  if (!read.data || read.data.length === 0) return null;
  return (
    <section className="card" aria-label={words.news}>
      <header>
        <h2>{words.news}</h2>
      </header>
      <ul>
        {read.data.map((news) => (
          <li key={news.quote}>
            <InnerLink to={recordPath('quote', news.quote)} className="home-row">
              <span className={news.answer === 'accept' ? 'row ok' : 'row warn'}>
                <Icon name={news.answer === 'accept' ? 'check' : 'close'} size={14} />
              </span>
              <span className="grow el">
                <b className="md">{news.number}</b>
                <span className="t3 home-second">
                  {words.said[news.answer](news.name)}
                  {news.word && `\u00a0: ${news.word}`}
                </span>
              </span>
              <span className="sm nw t3">{format.instant(news.at)}</span>
            </InnerLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
