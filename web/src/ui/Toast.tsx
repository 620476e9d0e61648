import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export interface ToastText {
  text: string;
  icon?: IconName;
  action?: { label: string; shortcut?: string; run: () => void };
  /** An error stays until it is closed. */
  stays?: boolean;
}

interface Toasts {
  /** Shows it in place of the one before; what it gives back takes it away again, if it is still there. */
  show(toast: ToastText): () => void;
  close(): void;
}

const ToastContext = createContext<Toasts | null>(null);
const LASTS_MS = 10_000;

/** One toast at a time, ten seconds long, whose ring waits while it is looked at. */
export function ToastProvider({ children, closeLabel }: { children: ReactNode; closeLabel: string }) {
  const [toast, setToast] = useState<(ToastText & { id: number }) | null>(null);
  const count = useRef(0);
  const show = useCallback((next: ToastText) => {
    count.current += 1;
    const id = count.current;
    setToast({ ...next, id });
    return () => setToast((now) => (now?.id === id ? null : now));
  }, []);
  const close = useCallback(() => setToast(null), []);
  const toasts = useMemo(() => ({ show, close }), [show, close]);
  return (
    <ToastContext value={toasts}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toast && <ToastBar key={toast.id} toast={toast} close={close} closeLabel={closeLabel} />}
      </div>
    </ToastContext>
  );
}

function ToastBar({ toast, close, closeLabel }: { toast: ToastText; close: () => void; closeLabel: string }) {
  const [paused, setPaused] = useState(false);
  const left = useRef(LASTS_MS);
  useEffect(() => {
    if (toast.stays || paused) return;
    const since = performance.now();
    const timer = setTimeout(close, left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - since;
    };
  }, [toast.stays, paused, close]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking at the toast only holds its ring.
    <div
      className="toast"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <Icon name={toast.icon ?? 'check'} />
      <span className="grow">{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className="act"
          onClick={() => {
            close();
            toast.action?.run();
          }}
        >
          {toast.action.label}
          {toast.action.shortcut && <Kbd>{toast.action.shortcut}</Kbd>}
        </button>
      )}
      {toast.stays ? (
        <IconButton icon="close" size="small" label={closeLabel} onClick={close} className="toast-close" />
      ) : (
        <svg className="ring" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6" />
        </svg>
      )}
    </div>
  );
}

export function useToast(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToast needs a ToastProvider above it');
  return toasts;
}
