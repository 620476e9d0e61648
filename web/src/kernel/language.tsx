import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Format, makeFormat, type Place } from './format.ts';
import { fr, type Messages } from './messages/fr.ts';

export type LanguageCode = 'fr' | 'en';

interface LanguageState {
  language: LanguageCode;
  messages: Messages;
  format: Format;
  /** The company's time zone. */
  zone: string;
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

export async function loadMessages(language: LanguageCode): Promise<Messages> {
  return language === 'fr' ? fr : (await import('./messages/en.ts')).en;
}

/** Gives every screen its words and its numbers; a change of language keeps the screen and what was typed. */
export function LanguageProvider(props: { language: LanguageCode; messages: Messages; children: ReactNode }) {
  const [current, setCurrent] = useState({ language: props.language, messages: props.messages });
  const [place, setPlace] = useState(HOME);

  const setLanguage = useCallback(async (language: LanguageCode) => {
    const messages = await loadMessages(language);
    localStorage.setItem(STORED, language);
    document.documentElement.lang = language;
    setCurrent({ language, messages });
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
