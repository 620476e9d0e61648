import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { ChartButton } from '../../features/analytics/ChartButton.tsx';
import { useLanguage } from '../../kernel/language.tsx';
import { objectOf, pluralOf } from '../../records/dictionary.ts';
import { useExtension } from '../../records/extensions.tsx';
import { iconOf } from '../../records/icons.ts';
import { type ListState, readListState, writeListState } from '../../records/list/listState.ts';
import { ObjectList } from '../../records/list/ObjectList.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { late } from '../../ui/late.tsx';
import { featureCreations } from '../features.tsx';
import { useCreation } from '../frame/creation.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';
import { ImportLink } from '../import/ImportLink.tsx';
import { NotFoundPage } from './ErrorPage.tsx';

const RecordPanel = late(() => import('../../records/record/RecordPanel.tsx').then((module) => module.RecordPanel));
const PhoneList = late(() => import('./PhoneList.tsx').then((module) => module.PhoneList));

/** The list of an object, whose address says its view, filters, sort and the record open beside it. */
export function ListPage() {
  const { slug, object: key } = useParams({ from: '/w/$slug/$object' });
  const state = readListState(useSearch({ from: '/w/$slug/$object' }));
  const navigate = useNavigate();
  const { language, messages } = useLanguage();
  const { model } = useWorkspace();
  const { makes } = useExtension(key);
  const { phone } = useFrame();
  const { create } = useCreation();
  const object = objectOf(model, key);
  const title = object ? pluralOf(object, language) : '';
  useEffect(() => {
    document.title = title ? `${title} · Comptoir` : 'Comptoir';
  }, [title]);
  if (!object) return <NotFoundPage />;

  const onState = (next: ListState, how?: 'replace') =>
    void navigate({
      to: '/w/$slug/$object',
      params: { slug, object: key },
      search: writeListState(next),
      replace: how === 'replace',
    });
  const onCreate = () => create(object.key, undefined, (id) => onState({ ...state, open: id }));
  if (phone) return <PhoneList object={object} state={state} onState={onState} />;
  return (
    <>
      <TopBar>
        <h1>
          <Icon name={iconOf(object)} />
          {title}
        </h1>
      </TopBar>
      <ObjectList
        key={object.key}
        object={object}
        state={state}
        onState={onState}
        onCreate={onCreate}
        onDuplicate={
          featureCreations[object.key]
            ? undefined
            : (values) => create(object.key, values, (id) => onState({ ...state, open: id }))
        }
        tabsRight={
          <>
            {object.rights.import && <ImportLink object={object.key} />}
            {makes && object.rights.add && (
              <Button icon="plus" onClick={onCreate}>
                {makes(messages)}
              </Button>
            )}
          </>
        }
        acts={(definition) => <ChartButton object={object} definition={definition} />}
        emptyActions={object.rights.import && <ImportLink object={object.key} large />}
        panel={(position) => (
          <Suspense fallback={<aside className="panel" tabIndex={-1} />}>
            <RecordPanel
              object={object}
              id={state.open ?? ''}
              position={position}
              onOpen={(id) => onState({ ...state, open: id }, 'replace')}
              onClose={() => onState({ ...state, open: undefined })}
              onCreate={(other, values) => create(other, values)}
            />
          </Suspense>
        )}
      />
    </>
  );
}
