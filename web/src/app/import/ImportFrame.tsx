import { type ReactNode, useEffect } from 'react';
import { useMessages } from '../../kernel/language.tsx';
import { Steps } from '../../records/import/Steps.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';

/** The top of every step of an import: the file's name and the four steps. */
export function ImportFrame(props: { at: number; fileName?: string; aside?: string; children: ReactNode }) {
  const words = useMessages().imports;
  const { slug } = useWorkspace();
  const { phone } = useFrame();
  const title = props.fileName ?? words.title;
  useEffect(() => {
    document.title = `${title} · Comptoir`;
  }, [title]);
  return (
    <>
      {phone ? (
        <header className="hd">
          <h1 className="el">{title}</h1>
        </header>
      ) : (
        <TopBar>
          {props.fileName ? (
            <div className="crumb">
              <Icon name="upload" />
              <InnerLink to={`/w/${slug}/import`}>{words.title}</InnerLink>
              <Icon name="chevronRight" size={14} />
              <h1 className="el">{props.fileName}</h1>
            </div>
          ) : (
            <h1>
              <Icon name="upload" />
              {words.title}
            </h1>
          )}
        </TopBar>
      )}
      <Steps at={props.at} aside={props.aside} />
      <div className="isheet">{props.children}</div>
    </>
  );
}
