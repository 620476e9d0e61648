import { useLocation } from '@tanstack/react-router';
import { useLanguage } from '../../kernel/language.tsx';
import { may, pluralOf } from '../../records/dictionary.ts';
import { iconOf } from '../../records/icons.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { featurePages } from '../features.tsx';
import { useCreation } from './creation.tsx';
import { useFrame } from './frameContext.ts';

/** Under the thumb: the first objects, and in the middle what one makes. */
export function Dock() {
  const { messages, language } = useLanguage();
  const { model, listPath, slug, me } = useWorkspace();
  const { pathname } = useLocation();
  const { openPalette } = useFrame();
  const { create } = useCreation();
  const menu = model.objects.filter((object) => object.menu && may(object, 'see'));
  const [first, second] = menu;
  const other = menu.find((object) => featurePages[object.key]) ?? second;
  const home = `/w/${slug}`;
  const current = model.objects.find((object) => object.rights.add && pathname.startsWith(listPath(object.key)));
  const item = (object: typeof first) => {
    if (!object) return <span />;
    const on = pathname === listPath(object.key) || pathname.startsWith(`${listPath(object.key)}/`);
    return (
      <InnerLink to={listPath(object.key)} className={on ? 'on' : ''} current={on}>
        <Icon name={iconOf(object)} size={22} />
        {pluralOf(object, language)}
      </InnerLink>
    );
  };
  return (
    <nav className="dock" aria-label={messages.frame.objects}>
      <InnerLink to={home} className={pathname.replace(/\/$/, '') === home ? 'on' : ''}>
        <Icon name="home" size={22} />
        {messages.home.title}
      </InnerLink>
      {item(first)}
      <button
        type="button"
        className="plus"
        aria-label={messages.frame.create}
        onClick={() => (current ? create(current.key) : openPalette())}
      >
        <Icon name="plus" size={22} />
      </button>
      {item(other)}
      <InnerLink
        to={`/w/${slug}/settings/${me.settings ? 'company' : 'profile'}`}
        className={pathname.includes('/settings/') ? 'on' : ''}
      >
        <Icon name="settings" size={22} />
        {messages.frame.settings}
      </InnerLink>
    </nav>
  );
}
