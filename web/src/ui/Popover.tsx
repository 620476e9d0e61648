import type { PopoverProps, Popover as TheirPopover } from '@mantine/core';
import {
  type ComponentProps,
  cloneElement,
  createContext,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  useContext,
} from 'react';
import { bothRefs, type Hanging, useHanging, WhenAsked } from './hung.tsx';
import { useKit } from './kit/useKit.ts';

type Settings = Omit<PopoverProps, 'opened' | 'onChange' | 'children' | 'id'>;

type DropdownProps = ComponentProps<typeof TheirPopover.Dropdown>;

const PopoverContext = createContext<{ hanging: Hanging; settings: Settings } | null>(null);

/** A sheet that opens at an element, whose body is fetched when it is first asked for. */
export function Popover(props: Settings & { opened: boolean; onChange?(opened: boolean): void; children: ReactNode }) {
  const { opened, onChange, children, ...settings } = props;
  const hanging = useHanging(opened, onChange);
  return <PopoverContext value={{ hanging, settings }}>{children}</PopoverContext>;
}

function usePopover() {
  const popover = useContext(PopoverContext);
  if (!popover) throw new Error('A part of a popover needs a Popover above it');
  return popover;
}

interface TargetProps {
  id?: string;
  ref?: Ref<HTMLElement>;
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void;
}

function Target({ children }: { children: ReactElement<TargetProps> }) {
  const { hanging, settings } = usePopover();
  const roles = settings.withRoles !== false && {
    id: children.props.id ?? hanging.id,
    'aria-haspopup': 'dialog',
    'aria-expanded': hanging.opened,
    'aria-controls': hanging.opened ? `${hanging.id}-dropdown` : undefined,
    // The focus may still be on what opened it.
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      children.props.onKeyDown?.(event);
      if (event.key !== 'Escape' || !hanging.opened || event.defaultPrevented) return;
      event.preventDefault();
      hanging.onChange(false);
    },
  };
  return cloneElement(children as ReactElement<Record<string, unknown>>, {
    ...roles,
    ref: bothRefs(children, hanging.setAnchor),
  });
}

function Dropdown(props: DropdownProps) {
  const { hanging } = usePopover();
  return (
    <WhenAsked hanging={hanging}>
      <Body {...props} />
    </WhenAsked>
  );
}

function Body(props: DropdownProps) {
  const { hanging, settings } = usePopover();
  const { PopoverBody } = useKit();
  return <PopoverBody hung={hanging} settings={{ ...settings, id: hanging.id }} dropdown={props} />;
}

Popover.Target = Target;
Popover.Dropdown = Dropdown;
