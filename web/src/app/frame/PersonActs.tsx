import { useState } from 'react';
import { speakToServerIn } from '../../api/client.ts';
import { changeLanguage, signOut } from '../../api/session.ts';
import { type LanguageCode, useLanguage } from '../../kernel/language.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { chooseScheme, chosenScheme } from '../../ui/colorScheme.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { forgetVisits } from '../palette/recent.ts';
import { useFrame } from './frameContext.ts';

const SCHEMES = ['system', 'light', 'dark'] as const;

/** What one's own menu holds: own settings, language, light or dark, the way out. */
export function PersonActs() {
  const { messages, language, setLanguage } = useLanguage();
  const { me, slug, go } = useWorkspace();
  const { openShortcuts, phone } = useFrame();
  const [scheme, setScheme] = useState(chosenScheme());
  const name = me.member.label ?? '';

  async function speak(next: LanguageCode) {
    await setLanguage(next);
    speakToServerIn(next);
    await changeLanguage(next).catch(() => {});
  }
  async function leave() {
    await signOut().catch(() => {});
    forgetVisits();
    // The page is loaded anew: nothing that was read stays in memory, and nothing asks again without a session.
    location.assign('/sign-in');
  }
  const tick = (on: boolean) => (on ? <Icon name="check" size={14} /> : null);
  return (
    <>
      <Menu.Label>{name}</Menu.Label>
      <Menu.Item
        leftSection={<Icon name="person" />}
        closeMenuOnClick
        onClick={() => go(`/w/${slug}/settings/profile`)}
      >
        {messages.frame.profile}
      </Menu.Item>
      {!phone && (
        <Menu.Item
          leftSection={<Icon name="list" />}
          rightSection={<Kbd>?</Kbd>}
          closeMenuOnClick
          onClick={openShortcuts}
        >
          {messages.frame.shortcuts}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<Icon name="note" />} closeMenuOnClick onClick={() => go(`/w/${slug}/help`)}>
        {messages.help.title}
      </Menu.Item>
      <div className="hr" />
      <Menu.Label>{messages.session.language}</Menu.Label>
      <Menu.Item rightSection={tick(language === 'fr')} onClick={() => speak('fr')}>
        Français
      </Menu.Item>
      <Menu.Item rightSection={tick(language === 'en')} onClick={() => speak('en')}>
        English
      </Menu.Item>
      <div className="hr" />
      <Menu.Label>{messages.frame.appearance}</Menu.Label>
      {SCHEMES.map((option) => (
        <Menu.Item
          key={option}
          rightSection={tick(scheme === option)}
          onClick={() => {
            chooseScheme(option);
            setScheme(option);
          }}
        >
          {messages.frame.schemes[option]}
        </Menu.Item>
      ))}
      <div className="hr" />
      <Menu.Item leftSection={<Icon name="out" />} onClick={leave}>
        {messages.session.leave}
      </Menu.Item>
    </>
  );
}
