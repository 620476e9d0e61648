import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { objectOf, pluralOf } from '../../records/dictionary.ts';
import { iconOf } from '../../records/icons.ts';
import { RecordPage } from '../../records/record/RecordPage.tsx';
import { useRecord } from '../../records/record/useRecord.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useCreation } from '../frame/creation.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';
import { rememberVisit } from '../palette/recent.ts';
import { NotFoundPage } from './ErrorPage.tsx';
import { PhoneRecord } from './PhoneRecord.tsx';

/** A record at its own address. */
export function WholeRecordPage() {
  const { slug, object: key, id } = useParams({ from: '/w/$slug/$object/$id' });
  const { model, listPath } = useWorkspace();
  const { language } = useLanguage();
  const { phone } = useFrame();
  const { create } = useCreation();
  const navigate = useNavigate();
  const object = objectOf(model, key);
  const label = useRecord(key, id).data?.label ?? '';
  useEffect(() => {
    document.title = label ? `${label} · Comptoir` : 'Comptoir';
  }, [label]);
  useEffect(() => {
    if (label) rememberVisit(slug, { object: key, id, label });
  }, [slug, key, id, label]);
  if (!object) return <NotFoundPage />;
  const toList = () => void navigate({ to: '/w/$slug/$object', params: { slug, object: key }, search: {} });
  if (phone) return <PhoneRecord object={object} id={id} />;
  return (
    <>
      <TopBar>
        <nav className="crumb" aria-label={pluralOf(object, language)}>
          <Icon name={iconOf(object)} />
          <InnerLink to={listPath(key)}>{pluralOf(object, language)}</InnerLink>
          <Icon name="chevronRight" size={14} />
          <span className="el md t2">{label}</span>
        </nav>
      </TopBar>
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
