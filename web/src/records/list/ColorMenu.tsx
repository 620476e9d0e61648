import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { nameOf, optionsOf } from '../dictionary.ts';
import { OptionMark } from '../fields/choice/index.tsx';
import { coloringFields } from './rowColors.ts';

interface ColorMenuProps {
  object: ObjectType;
  /** The field that colours the rows now. */
  chosen: string | undefined;
  onColor(field: string): void;
}

/** Which choice gives the rows their colour; its answers stand under it, so that a colour can be read. */
export function ColorMenu({ object, chosen, onColor }: ColorMenuProps) {
  const { messages, language } = useLanguage();
  const fields = coloringFields(object);
  if (fields.length === 0) return null;
  const name = fields.find((field) => field.key === chosen);
  const tick = (on: boolean) => (on ? <Icon name="check" size={14} /> : null);
  return (
    <Menu position="bottom-end" width={280} classNames={{ dropdown: 'menu', item: 'it', label: 'say' }}>
      <Menu.Target>
        <Button look="ghost" icon="tag">
          {messages.grid.colors(name && nameOf(name, language))}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{messages.grid.colorRows}</Menu.Label>
        {fields.map((field) => (
          <Menu.Item
            key={field.key}
            className="it color-choice"
            rightSection={tick(field.key === chosen)}
            onClick={() => onColor(field.key)}
          >
            {nameOf(field, language)}
            <span className="legend">
              {optionsOf(field)
                .slice(0, 6)
                .map((option) => (
                  <OptionMark key={option.id} option={option} language={language} />
                ))}
            </span>
          </Menu.Item>
        ))}
        <Menu.Item rightSection={tick(name === undefined)} onClick={() => onColor('')}>
          {messages.grid.noColor}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
