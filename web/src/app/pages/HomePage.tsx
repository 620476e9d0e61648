import './home.css';
import { Suspense, useEffect } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { may, nameOf, objectOf } from '../../records/dictionary.ts';
import { RecordAvatar } from '../../records/RecordAvatar.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { late } from '../../ui/late.tsx';
import { BellDoor } from '../frame/BellDoor.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';
import { recentlyVisited } from '../palette/recent.ts';

const HomeSales = late(() => import('../../features/sales/HomeSales.tsx').then((module) => module.HomeSales));

const HomeCharts = late(() => import('../../features/analytics/HomeCharts.tsx').then((module) => module.HomeCharts));

/** The first screen in the morning: the month, what waits, what one was at. */
export function HomePage() {
  const { messages, format } = useLanguage();
  const words = messages.home;
  const { model, me } = useWorkspace();
  const { phone, openPalette } = useFrame();
  const quotes = objectOf(model, 'quote');
  const today = format.dayInWords(format.today());
  useEffect(() => {
    document.title = `${words.title} · Comptoir`;
  }, [words]);
  const hello = words.hello((me.member.label ?? '').split(' ')[0] ?? '');
  return (
    <>
      {phone ? (
        <header className="hd">
          <h1 className="home-day">{today}</h1>
          <button type="button" className="tap" aria-label={messages.frame.search} onClick={openPalette}>
            <Icon name="search" size={20} />
          </button>
          <BellDoor />
        </header>
      ) : (
        <TopBar>
          <h1>
            <Icon name="home" />
            {words.title}
          </h1>
        </TopBar>
      )}
      <div className="home">
        {!phone && (
          <div className="home-hello">
            <p className="home-name">{hello}</p>
            <p className="t2 home-today">{today}.</p>
          </div>
        )}
        <div className="home-columns">
          <div className="home-main">
            {quotes && may(quotes, 'see') && (
              <Suspense fallback={null}>
                <HomeSales />
              </Suspense>
            )}
            <Suspense fallback={null}>
              <HomeCharts />
            </Suspense>
          </div>
          <LastVisited />
        </div>
      </div>
    </>
  );
}

function LastVisited() {
  const { messages, language } = useLanguage();
  const workspace = useWorkspace();
  const { model, recordPath } = workspace;
  const recent = recentlyVisited(workspace);
  return (
    <section className="card home-recent" aria-label={messages.home.recent}>
      <header>
        <h2>{messages.home.recent}</h2>
      </header>
      {recent.length === 0 && <p className="t3 home-none">{messages.home.nothingRecent}</p>}
      <ul>
        {recent.map((visit) => {
          const object = objectOf(model, visit.object);
          return (
            object && (
              <li key={`${visit.object}/${visit.id}`}>
                <InnerLink to={recordPath(visit.object, visit.id)} className="home-row">
                  <RecordAvatar object={object} name={visit.label} />
                  <span className="grow el md">{visit.label}</span>
                  <span className="sm t3">{nameOf(object, language)}</span>
                </InnerLink>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
