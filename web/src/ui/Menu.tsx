import type { MenuCheckboxItemProps, MenuDropdownProps, MenuItemProps, MenuLabelProps, MenuProps } from '@mantine/core';
import {
  type ComponentProps,
  cloneElement,
  createContext,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  useContext,
} from 'react';
import { bothRefs, type Hanging, useHanging, WhenAsked } from './hung.tsx';
import { useKit } from './kit/useKit.ts';

type Settings = Omit<MenuProps, 'opened' | 'onChange' | 'children' | 'id'>;

const MenuContext = createContext<{ hanging: Hanging; settings: Settings } | null>(null);

/** What opens at a button, whose body is fetched when it is first asked for. */
export function Menu(props: Settings & { opened?: boolean; onChange?(opened: boolean): void; children: ReactNode }) {
  const { opened, onChange, children, ...settings } = props;
  const hanging = useHanging(opened, onChange);
  return <MenuContext value={{ hanging, settings }}>{children}</MenuContext>;
}

function useMenu() {
  const menu = useContext(MenuContext);
  if (!menu) throw new Error('A part of a menu needs a Menu above it');
  return menu;
}

interface TargetProps {
  ref?: Ref<HTMLElement>;
  id?: string;
  onClick?(event: MouseEvent<HTMLElement>): void;
}

function Target({ children }: { children: ReactElement<TargetProps> }) {
  const { hanging } = useMenu();
  return cloneElement(children as ReactElement<Record<string, unknown>>, {
    id: children.props.id ?? hanging.id,
    'aria-haspopup': 'menu',
    'aria-expanded': hanging.opened,
    'aria-controls': hanging.opened ? `${hanging.id}-dropdown` : undefined,
    ref: bothRefs(children, hanging.setAnchor),
    onClick: (event: MouseEvent<HTMLElement>) => {
      children.props.onClick?.(event);
      hanging.onChange(!hanging.opened);
    },
  });
}

function Dropdown(props: MenuDropdownProps) {
  const { hanging } = useMenu();
  return (
    <WhenAsked hanging={hanging}>
      <Body {...props} />
    </WhenAsked>
  );
}

function Body(props: MenuDropdownProps) {
  const { hanging, settings } = useMenu();
  const { MenuBody } = useKit();
  return <MenuBody hung={hanging} settings={{ ...settings, id: hanging.id }} dropdown={props} />;
}

function Item(props: MenuItemProps & ComponentProps<'button'>) {
  const { MenuItem } = useKit();
  return <MenuItem {...props} />;
}

function Label(props: MenuLabelProps) {
  const { MenuLabel } = useKit();
  return <MenuLabel {...props} />;
}

function CheckboxItem(props: MenuCheckboxItemProps) {
  const { MenuCheckbox } = useKit();
  return <MenuCheckbox {...props} />;
}

Menu.Target = Target;
Menu.Dropdown = Dropdown;
Menu.Item = Item;
Menu.Label = Label;
Menu.CheckboxItem = CheckboxItem;
