import { type CSSProperties, createContext, type MouseEvent, type ReactNode, useContext } from 'react';
import type { Me } from '../api/settings-types.ts';
import type { Model } from '../api/types.ts';
import type { WorkspaceApi } from '../api/workspace.ts';

export interface Workspace {
  api: WorkspaceApi;
  slug: string;
  me: Me;
  model: Model;
  /** Where a record's page is, and the way to any page of the workspace. */
  recordPath(object: string, id: string): string;
  listPath(object: string, search?: Record<string, unknown>): string;
  go(path: string): void;
}

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** The workspace one is in: its model, its API, and who asks. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return workspace;
}

/** A link inside the program: a plain click stays in the page, Ctrl+click opens another tab. */
export function InnerLink(props: {
  to: string;
  className?: string;
  children: ReactNode;
  title?: string;
  /** What a link with an icon alone is called. */
  label?: string;
  current?: boolean;
  /** What is said when the pointer or the keyboard rests on it. */
  tip?: string;
  style?: CSSProperties;
  tabIndex?: number;
  onClick?: () => void;
}) {
  const { go } = useWorkspace();
  function follow(event: MouseEvent) {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    props.onClick?.();
    go(props.to);
  }
  return (
    <a
      href={props.to}
      className={props.className}
      title={props.title}
      data-tip={props.tip}
      style={props.style}
      tabIndex={props.tabIndex}
      aria-label={props.label}
      aria-current={props.current ? 'page' : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}
