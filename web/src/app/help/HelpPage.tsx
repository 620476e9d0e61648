import './help.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';
import { NotFoundPage } from '../pages/ErrorPage.tsx';
import { Prose } from './Prose.tsx';
import { contents, helpEntries, readHelp } from './pages.ts';

/** The help: what one does on a first day, page by page, beside its table of contents. */
export function HelpPage() {
  const { page } = useParams({ strict: false }) as { page?: string };
  const { messages, language } = useLanguage();
  const words = messages.help;
  const { slug } = useWorkspace();
  const { phone } = useFrame();
  const read = useQuery({
    queryKey: ['help', page],
    queryFn: async () => (await readHelp(page ?? '')) ?? null,
    enabled: page !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const blocks = page === undefined ? contents : read.data;
  const at = helpEntries.findIndex((entry) => entry.page === page);
  const title = helpEntries[at]?.title;
  const next = title ? helpEntries[at + 1] : undefined;
  const nav = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${title ?? words.title} · Comptoir`;
  }, [title, words.title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is read from its beginning.
  useEffect(() => {
    sheet.current?.scrollTo(0, 0);
    nav.current?.querySelector('.on')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [page]);

  return (
    <>
      {phone ? (
        <header className="hd">
          <h1>{words.title}</h1>
        </header>
      ) : (
        <TopBar>
          <div className="crumb">
            <Icon name="note" />
            <h1>{words.title}</h1>
          </div>
        </TopBar>
      )}
      <div className="settings help">
        <nav ref={nav} className="snav" aria-label={words.pages}>
          <div>
            <InnerLink to={`/w/${slug}/help`} className={page ? 'nav' : 'nav on'} current={!page}>
              {words.contents}
            </InnerLink>
            {helpEntries.map((entry) => (
              <InnerLink
                key={entry.page}
                to={`/w/${slug}/help/${entry.page}`}
                className={entry.page === page ? 'nav on' : 'nav'}
                current={entry.page === page}
              >
                {entry.title}
              </InnerLink>
            ))}
          </div>
        </nav>
        <div ref={sheet} className="settings-main help-sheet" tabIndex={-1}>
          {blocks === null ? (
            <NotFoundPage />
          ) : (
            <article className="help-page" lang="fr">
              {language !== 'fr' && (
                <p className="t2" lang={language}>
                  {words.frenchOnly}
                </p>
              )}
              {blocks && <Prose blocks={blocks} />}
              {blocks && next && (
                <p className="help-next">
                  <InnerLink to={`/w/${slug}/help/${next.page}`}>{words.next(next.title)}</InnerLink>
                </p>
              )}
            </article>
          )}
        </div>
      </div>
    </>
  );
}
