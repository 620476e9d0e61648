import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { PendingList } from '../../records/pending/PendingList.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';

/** Links that imports left waiting for their record: of one import, or of all. */
export function PendingPage() {
  const { operation } = useSearch({ from: '/w/$slug/import/pending' });
  const { pending: words, imports } = useMessages();
  const { slug } = useWorkspace();
  const { phone } = useFrame();
  useEffect(() => {
    document.title = `${words.title} · Comptoir`;
  }, [words.title]);
  return (
    <>
      {phone ? (
        <header className="hd">
          <h1 className="el">{words.title}</h1>
        </header>
      ) : (
        <TopBar>
          <div className="crumb">
            <Icon name="upload" />
            <InnerLink to={`/w/${slug}/import`}>{imports.title}</InnerLink>
            <Icon name="chevronRight" size={14} />
            <h1 className="el">{words.title}</h1>
          </div>
        </TopBar>
      )}
      <div className="isheet">
        <div className="ibody">
          <div className="icolumn">
            <p className="t2">{words.lead}</p>
            {operation !== undefined && (
              <p className="row t2">
                {words.ofOneImport}
                <InnerLink to={`/w/${slug}/import/pending`}>{words.seeAll}</InnerLink>
              </p>
            )}
            <PendingList operation={operation} />
          </div>
        </div>
      </div>
    </>
  );
}
