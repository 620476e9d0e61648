import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useRef, useState } from 'react';
import { bellApi } from '../../api/talk.ts';
import { bellKeys } from '../../api/talkKeys.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { useWorkspace } from '../../records/workspace.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { late } from '../../ui/late.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { useFrame } from '../frame/frameContext.ts';
import './bell.css';

const BellPanel = late(() => import('./BellPanel.tsx').then((module) => module.BellPanel));

/** What one is told: how much of it is unread, and the way to it. */
export function Bell() {
  const { messages, format } = useLanguage();
  const words = messages.talk;
  const { slug } = useWorkspace();
  const { phone } = useFrame();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const read = useQuery({
    queryKey: bellKeys.unread(slug),
    queryFn: () => bellApi(slug).unread(),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: 'always',
  });
  const unread = read.data?.unread ?? 0;
  const capped = read.data?.capped ?? false;
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  return (
    <>
      <Tip label={words.bell}>
        <button
          ref={button}
          type="button"
          className={phone ? 'tap bell' : 'btn ghost icon bell'}
          aria-label={words.unread(capped ? unread - 1 : unread, capped)}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="bell" size={phone ? 20 : 16} />
          {unread > 0 && (
            <span className="bell-count" aria-hidden="true">
              {capped ? `${format.integer(unread - 1)}+` : format.integer(unread)}
            </span>
          )}
        </button>
      </Tip>
      <Suspense fallback={null}>{open && <BellPanel onClose={close} anchor={button} />}</Suspense>
    </>
  );
}
