import type { ReactNode } from 'react';
import { Menu } from './Menu.tsx';

export interface Point {
  x: number;
  y: number;
}

/** A menu that opens where one points, and gives the focus back to what had it. */
export function PointMenu(props: { at: Point; label: string; onClose(): void; children: ReactNode }) {
  return (
    <Menu
      opened
      onChange={(opened) => !opened && props.onClose()}
      position="bottom-start"
      offset={2}
      width={300}
      withinPortal
      returnFocus={false}
      classNames={{ dropdown: 'menu', item: 'it', itemLabel: 'it-label', label: 'say' }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={props.label}
          className="menu-point"
          style={{ left: props.at.x, top: props.at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={props.label}>{props.children}</Menu.Dropdown>
    </Menu>
  );
}
