import { useQueries } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { keys } from '../../api/keys.ts';
import type { ObjectType } from '../../api/types.ts';
import { useOutboxCount } from '../../features/outbox/useOutbox.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { may, pluralOf } from '../../records/dictionary.ts';
import { iconOf } from '../../records/icons.ts';
import { useCount } from '../../records/list/useRows.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { Tip } from '../../ui/Tip.tsx';

/** The objects in use with their counts, the views everyone shares, the settings. */
export function Sidebar() {
  const { messages, language } = useLanguage();
  const { model, me, slug, listPath } = useWorkspace();
  const sends = model.objects.some((object) => object.key === 'quote' && may(object, 'see'));
  const menu = model.objects.filter((object) => object.menu && may(object, 'see'));
  return (
    <aside className="side" aria-label={messages.frame.sidebar}>
      <div className="brand">
        <Logo />
        <span className="el">{me.workspace.name}</span>
      </div>
      <nav aria-label={messages.home.title}>
        <NavLine to={`/w/${slug}`} exact icon="home" name={messages.home.title} />
      </nav>
      <h2>{messages.frame.objects}</h2>
      <nav aria-label={messages.frame.objects}>
        {menu.map((object) => (
          <NavLine
            key={object.key}
            to={listPath(object.key)}
            icon={iconOf(object)}
            name={pluralOf(object, language)}
            object={object}
          />
        ))}
      </nav>
      <SharedViews objects={menu} />
      <div className="foot">
        <nav aria-label={messages.frame.settings}>
          {model.objects.some((object) => object.rights.import) && (
            <NavLine to={`/w/${slug}/import`} icon="upload" name={messages.frame.imports} />
          )}
          {sends && <OutboxLine />}
          <NavLine
            to={`/w/${slug}/settings/${me.settings ? 'company' : 'profile'}`}
            under={`/w/${slug}/settings/`}
            icon="settings"
            name={messages.frame.settings}
          />
        </nav>
      </div>
    </aside>
  );
}

/** The outbox with how much is still in it; red when something needs somebody. */
function OutboxLine() {
  const { messages, format } = useLanguage();
  const { slug } = useWorkspace();
  const { pathname } = useLocation();
  const count = useOutboxCount(slug, true).data;
  const open = (count?.waiting ?? 0) + (count?.failed ?? 0);
  const to = `/w/${slug}/outbox`;
  return (
    <Tip label={messages.frame.outbox}>
      <span className="nav-line">
        <InnerLink to={to} className={pathname === to ? 'nav on' : 'nav'} current={pathname === to}>
          <Icon name="mail" />
          <span className="el">{messages.frame.outbox}</span>
          {open > 0 && <span className={count?.failed ? 'n danger' : 'n'}>{format.integer(open)}</span>}
        </InnerLink>
      </span>
    </Tip>
  );
}

function NavLine(props: {
  to: string;
  under?: string;
  exact?: boolean;
  icon: IconName;
  name: string;
  object?: ObjectType;
}) {
  const { format } = useLanguage();
  const { pathname } = useLocation();
  const count = useCount(props.object, {}, props.object !== undefined).data;
  const on = props.under
    ? pathname.startsWith(props.under)
    : pathname.replace(/\/$/, '') === props.to || (!props.exact && pathname.startsWith(`${props.to}/`));
  return (
    <Tip label={props.name}>
      <span className="nav-line">
        <InnerLink to={props.to} className={on ? 'nav on' : 'nav'} current={on}>
          <Icon name={props.icon} />
          <span className="el">{props.name}</span>
          {count && (
            <span className="n">
              {count.capped ? `${format.integer(count.count - 1)}+` : format.integer(count.count)}
            </span>
          )}
        </InnerLink>
      </span>
    </Tip>
  );
}

const MOST = 8;

function SharedViews({ objects }: { objects: ObjectType[] }) {
  const { messages } = useLanguage();
  const { api, slug, listPath } = useWorkspace();
  const { search, pathname } = useLocation();
  const read = useQueries({
    queries: objects.map((object) => ({
      queryKey: keys.views(slug, object.key),
      queryFn: () => api.views(object.key),
      staleTime: 60_000,
    })),
  });
  const views = objects
    .flatMap((object, index) =>
      (read[index]?.data ?? []).filter((view) => view.shared).map((view) => ({ object, view })),
    )
    .slice(0, MOST);
  if (views.length === 0) return null;
  return (
    <>
      <h2>{messages.frame.sharedViews}</h2>
      <nav aria-label={messages.frame.sharedViews}>
        {views.map(({ object, view }) => {
          const on = pathname === listPath(object.key) && 'view' in search && search.view === view.id;
          return (
            <InnerLink
              key={view.id}
              to={listPath(object.key, { view: view.id })}
              className={on ? 'nav on' : 'nav'}
              title={view.name}
            >
              <Icon name="grid" />
              <span className="el">{view.name}</span>
            </InnerLink>
          );
        })}
      </nav>
    </>
  );
}
