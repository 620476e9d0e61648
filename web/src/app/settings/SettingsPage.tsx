import { useParams } from '@tanstack/react-router';
import { type ComponentType, useEffect, useRef } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { may as mayDo } from '../../records/dictionary.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';
import { NotFoundPage } from '../pages/ErrorPage.tsx';
import { CompanyPage } from './CompanyPage.tsx';
import { DirectoriesPage } from './directories/DirectoriesPage.tsx';
import { ExportsPage } from './exports/ExportsPage.tsx';
import { FieldsPage } from './fields/FieldsPage.tsx';
import { ImportsPage } from './ImportsPage.tsx';
import { MailPage } from './MailPage.tsx';
import { ProfilePage } from './ProfilePage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { QuotesPage } from './QuotesPage.tsx';
import { RightsPage } from './rights/RightsPage.tsx';
import { TrashPage } from './TrashPage.tsx';
import { TemplatesPage } from './templates/TemplatesPage.tsx';

type PageKey =
  | 'company'
  | 'people'
  | 'rights'
  | 'fields'
  | 'directories'
  | 'imports'
  | 'exports'
  | 'trash'
  | 'quotes'
  | 'templates'
  | 'mail'
  | 'profile';

/** Pages are for who may change the settings, unless they are for everyone or for those who write templates, too. */
const PAGES: Record<PageKey, { icon: IconName; Page: ComponentType; everyone?: boolean; templates?: boolean }> = {
  company: { icon: 'building', Page: CompanyPage },
  people: { icon: 'team', Page: PeoplePage },
  rights: { icon: 'lock', Page: RightsPage },
  fields: { icon: 'box', Page: FieldsPage },
  directories: { icon: 'list', Page: DirectoriesPage, everyone: true },
  imports: { icon: 'upload', Page: ImportsPage, everyone: true },
  exports: { icon: 'download', Page: ExportsPage, everyone: true },
  trash: { icon: 'trash', Page: TrashPage, everyone: true },
  quotes: { icon: 'document', Page: QuotesPage, templates: true },
  templates: { icon: 'columns', Page: TemplatesPage, templates: true },
  mail: { icon: 'mail', Page: MailPage, templates: true },
  profile: { icon: 'person', Page: ProfilePage, everyone: true },
};

const GROUPS: { key: 'company' | 'data' | 'work' | 'you'; pages: PageKey[] }[] = [
  { key: 'company', pages: ['company', 'people', 'rights'] },
  { key: 'data', pages: ['fields', 'directories', 'imports', 'exports', 'trash'] },
  { key: 'work', pages: ['quotes', 'templates', 'mail'] },
  { key: 'you', pages: ['profile'] },
];

/** The settings: what the company is, who works here, what each may, how things are called. */
export function SettingsPage() {
  const { page } = useParams({ from: '/w/$slug/settings/$page' });
  const { settings: words, frame, outbox, help } = useMessages();
  const { me, slug, model } = useWorkspace();
  const sends = model.objects.some((object) => object.key === 'quote' && mayDo(object, 'see'));
  const { phone } = useFrame();
  const known = page in PAGES ? (page as PageKey) : undefined;
  const entry = known && PAGES[known];
  const may = (key: PageKey) => me.settings || PAGES[key].everyone || (PAGES[key].templates && me.templates);
  const open = known && may(known);
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another tab to bring into sight.
  useEffect(() => {
    nav.current?.querySelector('.on')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [page]);
  const title = known ? words.pages[known] : '';
  useEffect(() => {
    document.title = `${title} · Comptoir`;
  }, [title]);
  return (
    <>
      {phone ? (
        <header className="hd">
          <h1>{title}</h1>
        </header>
      ) : (
        <TopBar>
          <div className="crumb">
            <Icon name="settings" />
            <span>{frame.settings}</span>
            <Icon name="chevronRight" size={14} />
            <h1>{title}</h1>
          </div>
        </TopBar>
      )}
      <div className="settings">
        <nav ref={nav} className="snav" aria-label={words.pagesOf}>
          {GROUPS.map((group) => {
            const pages = group.pages.filter(may);
            if (pages.length === 0) return null;
            return (
              <div key={group.key}>
                <h2 className="cap">{words.groups[group.key]}</h2>
                {pages.map((key) => (
                  <InnerLink
                    key={key}
                    to={`/w/${slug}/settings/${key}`}
                    className={key === page ? 'nav on' : 'nav'}
                    current={key === page}
                  >
                    <Icon name={PAGES[key].icon} />
                    <span className="el">{words.pages[key]}</span>
                  </InnerLink>
                ))}
                {phone && group.key === 'you' && (
                  <InnerLink to={`/w/${slug}/help`} className="nav">
                    <Icon name="note" />
                    <span className="el">{help.title}</span>
                  </InnerLink>
                )}
                {phone && group.key === 'you' && sends && (
                  <InnerLink to={`/w/${slug}/outbox`} className="nav">
                    <Icon name="send" />
                    <span className="el">{outbox.title}</span>
                  </InnerLink>
                )}
              </div>
            );
          })}
        </nav>
        <div className="settings-main">{entry && open ? <entry.Page key={page} /> : <NotFoundPage />}</div>
      </div>
    </>
  );
}
