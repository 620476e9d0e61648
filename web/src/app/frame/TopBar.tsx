import type { ReactNode } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { nameOf } from '../../records/dictionary.ts';
import { iconOf } from '../../records/icons.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { BellDoor } from './BellDoor.tsx';
import { useCreation } from './creation.tsx';
import { useFrame } from './frameContext.ts';
import { PersonMenu } from './PersonMenu.tsx';

/** Where one is, the way to everything, what can be made, who one is. */
export function TopBar({ children }: { children: ReactNode }) {
  const { messages } = useLanguage();
  const { openPalette } = useFrame();
  return (
    <header className="top">
      {children}
      <span className="sp" />
      <button type="button" className="searchbox" onClick={openPalette}>
        <Icon name="search" size={14} />
        <span className="grow el">{messages.frame.search}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <CreateMenu />
      <BellDoor />
      <PersonMenu />
    </header>
  );
}

function CreateMenu() {
  const { messages, language } = useLanguage();
  const { model } = useWorkspace();
  const { creating, setCreating } = useFrame();
  const { create } = useCreation();
  const makeable = model.objects.filter((object) => object.menu && object.rights.add);
  const letters = lettersOf(makeable.map((object) => nameOf(object, language)));
  if (makeable.length === 0) return null;
  return (
    <Menu
      opened={creating}
      onChange={setCreating}
      position="bottom-end"
      classNames={{ dropdown: 'menu', item: 'it' }}
      width={220}
    >
      <Menu.Target>
        <Button look="make" icon="plus" shortcut="C">
          {messages.frame.create}
        </Button>
      </Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => {
          const at = letters.indexOf(event.key.toUpperCase());
          const object = makeable[at];
          if (!object || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          setCreating(false);
          create(object.key);
        }}
      >
        {makeable.map((object, index) => (
          <Menu.Item
            key={object.key}
            leftSection={<Icon name={iconOf(object)} />}
            rightSection={<Kbd>{letters[index]}</Kbd>}
            onClick={() => create(object.key)}
          >
            {nameOf(object, language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A letter for each name: its first one that is still free. */
export function lettersOf(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const free =
      [...name.normalize('NFD').toUpperCase()].find((letter) => /[A-Z]/.test(letter) && !taken.has(letter)) ?? '';
    taken.add(free);
    return free;
  });
}
