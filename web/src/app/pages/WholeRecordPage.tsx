import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf, objectOf, pluralOf } from '../../records/dictionary.ts';
import { iconOf } from '../../records/icons.ts';
import { RecordPage } from '../../records/record/RecordPage.tsx';
import { useRecord } from '../../records/record/useRecord.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { featurePages } from '../features.tsx';
import { useCreation } from '../frame/creation.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';
import { rememberVisit } from '../palette/recent.ts';
import { NotFoundPage } from './ErrorPage.tsx';
import { PhoneRecord } from './PhoneRecord.tsx';

/** A record at its own address. */
export function WholeRecordPage() {
  const { object: key, id } = useParams({ from: '/w/$slug/$object/$id' });
  const { slug, me, model } = useWorkspace();
  const { phone } = useFrame();
  const { create } = useCreation();
  const navigate = useNavigate();
  const object = objectOf(model, key);
  const Special = featurePages[key];
  const label = useRecord(key, id, Special !== undefined).data?.label ?? '';
  useEffect(() => {
    document.title = label ? `${label} · Comptoir` : 'Comptoir';
  }, [label]);
  useEffect(() => {
    if (label) rememberVisit({ slug, me }, { object: key, id, label });
  }, [slug, me, key, id, label]);
  const Bar = useCallback(
    ({ children }: { children?: ReactNode }) => <RecordBar object={key}>{children}</RecordBar>,
    [key],
  );
  if (!object) return <NotFoundPage />;
  if (Special) {
    return (
      <Suspense fallback={<Bar />}>
        <Special key={id} id={id} Bar={Bar} />
      </Suspense>
    );
  }
  const toList = () => void navigate({ to: '/w/$slug/$object', params: { slug, object: key }, search: {} });
  if (phone) return <PhoneRecord object={object} id={id} />;
  return (
    <>
      <RecordBar object={key}>{label && <span className="el md t2">{label}</span>}</RecordBar>
      <div className="work">
        <RecordPage
          key={id}
          object={object}
          id={id}
          onCreate={(other, values) => create(other, values)}
          onTrashed={toList}
        />
      </div>
    </>
  );
}

/** The way back to the list, and what the page puts beside it. */
function RecordBar({ object: key, children }: { object: string; children?: ReactNode }) {
  const { model, listPath } = useWorkspace();
  const { language } = useLanguage();
  const { phone } = useFrame();
  const object = objectOf(model, key);
  if (!object) return null;
  // What has not come, or never will, still has a heading.
  const heading = <h1 className="vh">{nameOf(object, language)}</h1>;
  if (phone) {
    return (
      <header className="hd">
        <InnerLink to={listPath(key)} className="row back">
          <Icon name="chevronLeft" size={20} />
          <span className="vh">{pluralOf(object, language)}</span>
        </InnerLink>
        {children || heading}
      </header>
    );
  }
  return (
    <TopBar>
      <nav className="crumb" aria-label={pluralOf(object, language)}>
        <Icon name={iconOf(object)} />
        <InnerLink to={listPath(key)}>{pluralOf(object, language)}</InnerLink>
        <Icon name="chevronRight" size={14} />
      </nav>
      {children || heading}
    </TopBar>
  );
}
