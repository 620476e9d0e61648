import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Format, makeFormat, type Place } from './format.ts';
import { first } from './messages/fr.first.ts';
import type { Messages } from './messages/fr.ts';
import { withLater } from './messages/withLater.ts';

export type LanguageCode = 'fr' | 'en';

interface LanguageState {
  language: LanguageCode;
  messages: Messages;
  format: Format;
  /** The company's time zone. */
  zone: string;
  /** Whether somebody chose it on this page, and it is not only what the device remembers. */
  chosen: boolean;
  setLanguage(next: LanguageCode): Promise<void>;
  setPlace(place: Place): void;
}

const HOME: Place = { zone: 'Europe/Paris', currency: 'EUR' };
const STORED = 'comptoir.language';
const LanguageContext = createContext<LanguageState | null>(null);

/** The language last chosen on this device, French before any choice. */
export function rememberedLanguage(): LanguageCode {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'fr';
}

/** The words of a language: what the first sight of a page needs is there, the others are on their way. */
export async function loadMessages(language: LanguageCode): Promise<Messages> {
  if (language === 'fr') return withLater(first, () => import('./messages/fr.later.ts').then((module) => module.later));
  const english = await import('./messages/en.first.ts');
  return withLater(english.first, () => import('./messages/en.later.ts').then((module) => module.later));
}

/** Gives every screen its words and its numbers; a change of language keeps the screen and what was typed. */
export function LanguageProvider(props: { language: LanguageCode; messages: Messages; children: ReactNode }) {
  const [current, setCurrent] = useState({ language: props.language, messages: props.messages, chosen: false });
  const [place, setPlace] = useState(HOME);

  const setLanguage = useCallback(async (language: LanguageCode) => {
    const messages = await loadMessages(language);
    localStorage.setItem(STORED, language);
    document.documentElement.lang = language;
    setCurrent({ language, messages, chosen: true });
  }, []);

  const state = useMemo(
    () => ({
      ...current,
      zone: place.zone,
      format: makeFormat(current.language, place, () => new Date()),
      setLanguage,
      setPlace: (next: Place) =>
        setPlace((before) => (before.zone === next.zone && before.currency === next.currency ? before : next)),
    }),
    [current, place, setLanguage],
  );
  return <LanguageContext value={state}>{props.children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (!state) throw new Error('useLanguage needs a LanguageProvider above it');
  return state;
}

export function useMessages(): Messages {
  return useLanguage().messages;
}

export function useFormat(): Format {
  return useLanguage().format;
}
