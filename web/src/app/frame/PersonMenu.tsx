import { useMessages } from '../../kernel/language.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { late } from '../../ui/late.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { Menu } from '../../ui/Menu.tsx';

const PersonActs = late(() => import('./PersonActs.tsx').then((module) => module.PersonActs));

/** Who one is here: language, light or dark, own settings, the way out. */
export function PersonMenu() {
  const messages = useMessages();
  const name = useWorkspace().me.member.label ?? '';
  return (
    <Menu
      position="bottom-end"
      width={220}
      classNames={{ dropdown: 'menu', item: 'it', label: 'say' }}
      closeOnItemClick={false}
    >
      <Menu.Target>
        <button type="button" className="who">
          <Avatar name={name} size="m" />
          <span className="vh">{messages.frame.person(name)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <PersonActs />
      </Menu.Dropdown>
    </Menu>
  );
}
