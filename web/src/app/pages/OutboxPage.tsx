import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Outbox } from '../../features/outbox/Outbox.tsx';
import { useMessages } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useFrame } from '../frame/frameContext.ts';
import { TopBar } from '../frame/TopBar.tsx';

/** The outbox in the frame; its address says which message is open. */
export function OutboxPage() {
  const { slug } = useParams({ from: '/w/$slug/outbox' });
  const { tray, message } = useSearch({ from: '/w/$slug/outbox' });
  const { outbox } = useMessages();
  const { phone } = useFrame();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${outbox.title} · Comptoir`;
  }, [outbox.title]);
  return (
    <>
      {phone ? (
        <header className="hd">
          <h1>{outbox.title}</h1>
        </header>
      ) : (
        <TopBar>
          <div className="crumb">
            <Icon name="mail" />
            <h1>{outbox.title}</h1>
          </div>
        </TopBar>
      )}
      <Outbox
        tray={tray}
        selected={message}
        narrow={phone}
        onChoose={(nextTray, next) =>
          navigate({
            to: '/w/$slug/outbox',
            params: { slug },
            search: { tray: nextTray, ...(next ? { message: next } : {}) },
          })
        }
      />
    </>
  );
}
