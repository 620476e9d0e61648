import type { ReactNode } from 'react';
import { speakToServerIn } from '../../api/client.ts';
import { type LanguageCode, useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Logo } from '../../ui/Logo.tsx';

/** The page before the house: one card in the middle, a counter at the foot. */
export function Doorstep({ children }: { children: ReactNode }) {
  const { messages, language, setLanguage } = useLanguage();
  return (
    <div className="doorstep">
      <main>{children}</main>
      <footer className="counter">
        <Icon name="lock" size={14} />
        <span className="t2 sm">{messages.session.yourServer}</span>
        <span className="sp" />
        <Icon name="globe" size={14} />
        <label className="row">
          <span className="vh">{messages.session.language}</span>
          <select
            className="bare-select"
            value={language}
            onChange={(event) => {
              speakToServerIn(event.target.value);
              void setLanguage(event.target.value as LanguageCode);
            }}
          >
            <option value="fr">Français</option>
            <option value="en">English</option>
          </select>
        </label>
      </footer>
    </div>
  );
}

export function DoorCard(props: {
  brand?: string;
  title: string;
  said?: string;
  children?: ReactNode;
  foot?: ReactNode;
  onSubmit?: () => void;
}) {
  return (
    <form
      className="dlg door"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit?.();
      }}
    >
      <div className="bd">
        <div className="brand">
          <Logo size={32} />
          {props.brand ?? 'Comptoir'}
        </div>
        <div>
          <h1>{props.title}</h1>
          {props.said && <p className="t2">{props.said}</p>}
        </div>
        {props.children}
      </div>
      {props.foot && <div className="counter">{props.foot}</div>}
    </form>
  );
}
