import { MantineProvider, Menu, Modal, Popover } from '@mantine/core';
import { type ComponentProps, type ReactNode, type Ref, useContext, useEffect, useLayoutEffect, useState } from 'react';
import { EnvContext } from './env.ts';
import { theme } from './theme.ts';

/** The parts of the kit: menus, popovers and dialogs. They are no part of the first load; `useKit` brings them. */

/** What each of them stands in, without a style element of its own: the page allows none. */
function Kit({ children }: { children: ReactNode }) {
  const env = useContext(EnvContext);
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      defaultColorScheme="auto"
      getRootElement={noRoot}
      env={env}
    >
      {children}
    </MantineProvider>
  );
}

// Light or dark is ours to say: theme.js and colorScheme.ts do.
const noRoot = () => undefined;

/** Opens one step after it was put on the page, so that it knows whom to give the focus back to. */
function useOpening(opened: boolean): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return opened && there;
}

/** Stands for an element that is on the page already. */
function Standing({ element, ref }: { element: HTMLElement | null; ref?: Ref<HTMLElement> }) {
  useLayoutEffect(() => {
    if (typeof ref !== 'function') return;
    ref(element);
    return () => void ref(null);
  }, [element, ref]);
  return null;
}

interface Hung {
  opened: boolean;
  anchor: HTMLElement | null;
  onChange(opened: boolean): void;
}

function MenuBody(props: {
  hung: Hung;
  settings: Omit<ComponentProps<typeof Menu>, 'opened' | 'onChange' | 'children'>;
  dropdown: ComponentProps<typeof Menu.Dropdown>;
}) {
  const { hung } = props;
  const opened = useOpening(hung.opened);
  return (
    <Kit>
      <Menu {...props.settings} opened={opened} onChange={hung.onChange}>
        <Menu.Target>
          <Standing element={hung.anchor} />
        </Menu.Target>
        <Menu.Dropdown {...props.dropdown} />
      </Menu>
    </Kit>
  );
}

function PopoverBody(props: {
  hung: Hung;
  settings: Omit<ComponentProps<typeof Popover>, 'opened' | 'onChange' | 'children'>;
  dropdown: ComponentProps<typeof Popover.Dropdown>;
}) {
  const { hung } = props;
  const opened = useOpening(hung.opened);
  return (
    <Kit>
      <Popover {...props.settings} opened={opened} onChange={hung.onChange}>
        <Popover.Target>
          <Standing element={hung.anchor} />
        </Popover.Target>
        <Popover.Dropdown {...props.dropdown} />
      </Popover>
    </Kit>
  );
}

export interface DialogFrameProps {
  open: boolean;
  onClose(): void;
  closeOnEscape?: boolean;
  /** There is no way around it: it lies over everything and stays until it is answered. */
  must?: boolean;
  className?: string;
  width?: number;
  /** Its name, where no title of its own says it. */
  label?: string;
  children: ReactNode;
}

/** The frame of a dialog: what lies under it is dimmed, and has the focus again when it closes. */
function DialogFrame(props: DialogFrameProps) {
  const opened = useOpening(props.open);
  return (
    <Kit>
      <Modal.Root
        opened={opened}
        onClose={props.onClose}
        closeOnEscape={props.closeOnEscape ?? !props.must}
        closeOnClickOutside={!props.must}
        zIndex={props.must ? 600 : undefined}
        size="auto"
        classNames={{ content: props.className ?? 'dlg' }}
        styles={props.width ? { content: { width: props.width } } : undefined}
        yOffset={props.must ? 96 : 'var(--dlg-top)'}
        xOffset={props.must ? undefined : 12}
      >
        <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
        <Modal.Content aria-label={props.label}>{props.children}</Modal.Content>
      </Modal.Root>
    </Kit>
  );
}

export const parts = {
  MenuBody,
  PopoverBody,
  DialogFrame,
  DialogTitle: Modal.Title,
  MenuItem: Menu.Item,
  MenuLabel: Menu.Label,
  MenuCheckbox: Menu.CheckboxItem,
};
