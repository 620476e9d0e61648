import { type KeyboardEvent, type ReactNode, Suspense, useState } from 'react';
import type { DialogFrameProps } from './kit/parts.tsx';
import { useKit } from './kit/useKit.ts';

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
    <DialogSheet open={props.open} onClose={props.onClose} closeOnEscape={props.closeOnEscape} width={props.width}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the shortcut of the counter, wherever the focus is. */}
      <div className="dlg-keys" onKeyDown={onKeyDown}>
        <div className="dlg-body">
          {props.above}
          <Title>{props.title}</Title>
          {props.children}
        </div>
        {props.foot && <div className="counter">{props.foot}</div>}
      </div>
    </DialogSheet>
  );
}

function Title({ children }: { children: string }) {
  const { DialogTitle } = useKit();
  return <DialogTitle component="h2">{children}</DialogTitle>;
}

/** A sheet over the page, whatever lies on it. */
export function DialogSheet(props: DialogFrameProps) {
  const [asked, setAsked] = useState(props.open);
  if (props.open && !asked) setAsked(true);
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <Sheet {...props} />
    </Suspense>
  );
}

function Sheet(props: DialogFrameProps) {
  const { DialogFrame } = useKit();
  return <DialogFrame {...props} />;
}
