import { type ReactNode, Suspense, useState } from 'react';
import type { ObjectType, View } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { late } from '../../ui/late.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { InnerLink, useWorkspace } from '../workspace.tsx';
import { type ListState, writeListState } from './listState.ts';
import { useCount } from './useRows.ts';
import { useViews } from './useViews.ts';

const SaveViewDialog = late(() => import('./SaveViewDialog.tsx').then((module) => module.SaveViewDialog));

interface ViewTabsProps {
  object: ObjectType;
  views: View[];
  state: ListState;
  changed: boolean;
  right?: ReactNode;
}

/** All of them, then each saved view: a tab is an address one can send. */
export function ViewTabs({ object, views, state, changed, right }: ViewTabsProps) {
  const { messages } = useLanguage();
  const current = views.find((view) => view.id === state.view);
  const [asked, setAsked] = useState<'rename' | null>(null);
  const store = useViews(object.key);
  return (
    <nav className="tabs" aria-label={messages.list.views}>
      <Tab object={object} name={messages.list.all} state={{}} on={!current} changed={!current && changed} />
      {views.map((view) => (
        <Tab
          key={view.id}
          object={object}
          name={view.name}
          view={view}
          state={{ view: view.id }}
          on={view === current}
          changed={view === current && changed}
        />
      ))}
      {current?.mine && (
        <Menu position="bottom-start" classNames={{ dropdown: 'menu', item: 'it' }}>
          <Menu.Target>
            <IconButton icon="more" size="small" label={messages.list.viewActions(current.name)} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAsked('rename')}>{messages.list.renameView}</Menu.Item>
            <Menu.Item onClick={() => store.change(current, { shared: !current.shared })}>
              {current.shared ? messages.list.unshareView : messages.list.shareView}
            </Menu.Item>
            <Menu.Item className="dangerous" onClick={() => store.drop(current)}>
              {messages.list.removeView}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <span className="sp" />
      {right}
      <Suspense fallback={null}>
        {asked && current && (
          <SaveViewDialog
            name={current.name}
            shared={current.shared}
            onSave={(name, shared) => store.change(current, { name, shared })}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
    </nav>
  );
}

function Tab(props: {
  object: ObjectType;
  name: string;
  view?: View;
  state: ListState;
  on: boolean;
  changed: boolean;
}) {
  const { messages, format } = useLanguage();
  const { listPath } = useWorkspace();
  const count = useCount(props.object, props.view?.definition ?? {}).data;
  return (
    <InnerLink
      to={listPath(props.object.key, writeListState(props.state))}
      className={props.on ? 'tab on' : 'tab'}
      current={props.on}
    >
      {props.view?.shared && <Icon name="team" size={14} />}
      <span className="el">{props.name}</span>
      <span className="n">
        {count
          ? messages.list.counted(format.integer(count.capped ? count.count - 1 : count.count), count.capped)
          : '…'}
      </span>
      {props.changed && <span className="mod" title={messages.list.changed} />}
    </InnerLink>
  );
}
