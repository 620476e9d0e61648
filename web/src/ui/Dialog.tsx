import { Modal } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';

/** A question that stops the work; its answers lie on the counter at its foot. */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  above?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
  width?: number;
  closeOnEscape?: boolean;
  /** Ctrl + Enter, wherever in the dialog the focus is. */
  onConfirm?: () => void;
}) {
  function onKeyDown(event: KeyboardEvent) {
    if (!props.onConfirm || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    props.onConfirm();
  }
  return (
    <Modal.Root
      opened={props.open}
      onClose={props.onClose}
      closeOnEscape={props.closeOnEscape ?? true}
      size="auto"
      classNames={{ content: 'dlg' }}
      styles={props.width ? { content: { width: props.width } } : undefined}
      yOffset="var(--dlg-top)"
      xOffset={12}
    >
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the shortcut of the counter, wherever the focus is. */}
        <div className="dlg-keys" onKeyDown={onKeyDown}>
          <div className="dlg-body">
            {props.above}
            <Modal.Title component="h2">{props.title}</Modal.Title>
            {props.children}
          </div>
          {props.foot && <div className="counter">{props.foot}</div>}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
